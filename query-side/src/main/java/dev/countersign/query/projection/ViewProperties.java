package dev.countersign.query.projection;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How views are kept.
 *
 * @param batchSize the greatest number of events in one transaction, live
 * @param rebuildBatchSize the same in a rebuild, which keeps what they change in memory
 * @param patience how long a reader waits for a view that has not come to the position asked for
 * @param readerRole a database role that may read the views but for what is personal, for BI tools
 */
@ConfigurationProperties("countersign.views")
public record ViewProperties(
    @DefaultValue("500") int batchSize,
    @DefaultValue("50000") int rebuildBatchSize,
    @DefaultValue("5s") Duration patience,
    @Nullable String readerRole) {}
