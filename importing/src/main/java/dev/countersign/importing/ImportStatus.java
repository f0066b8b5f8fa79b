package dev.countersign.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.countersign.importing.ImportRun.State;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How far an import is.
 *
 * @param phase the source that is being imported
 * @param commandsPerSecond over the time it has been running
 * @param secondsLeft by the rate of rows so far; absent when it is not running
 * @param refusedByRule how many rows each rule refused
 * @param position the last position that it caused, to be sent as {@code minPosition} to any view
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@RecordBuilder
record ImportStatus(
    UUID id,
    String name,
    boolean dryRun,
    State state,
    @Nullable String phase,
    Rows rows,
    Commands commands,
    long commandsPerSecond,
    @Nullable Long secondsLeft,
    String startedBy,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable String failure,
    @Nullable Map<String, Long> refusedByRule,
    @Nullable Long position)
    implements ImportStatusBuilder.With {

  /** Rows of all sources; a file that is read twice counts twice. */
  record Rows(int total, int done, int refused) {}

  /** Commands that were accepted: for the first time, or long before. Of a dry run: would be. */
  record Commands(int sent, int repeated) {}
}
