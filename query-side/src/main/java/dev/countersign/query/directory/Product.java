package dev.countersign.query.directory;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.ProductId;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code directory.product}.
 *
 * @param listPrice in the currency beside it; null when there is none
 * @param version the place of the last event among those of the product, from 0
 */
@RecordBuilder
record Product(
    @Key ProductId productId,
    String name,
    @JsonFormat(shape = JsonFormat.Shape.STRING) @Nullable BigDecimal listPrice,
    @Nullable String currency,
    LocalDate definedOn,
    long version,
    @JsonUnwrapped LastChange change)
    implements ProductBuilder.With {}
