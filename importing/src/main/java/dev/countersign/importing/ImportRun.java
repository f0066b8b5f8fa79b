package dev.countersign.importing;

import dev.countersign.web.Text;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of an import, as far as it is recorded. */
record ImportRun(
    UUID id,
    String name,
    boolean dryRun,
    String actor,
    String requestId,
    @Nullable String sourceAddress,
    @Nullable String traceparent,
    State state,
    @Nullable String phase,
    int rowsTotal,
    int rowsDone,
    int sent,
    int repeated,
    int refused,
    long activeMs,
    Instant createdAt,
    @Nullable Instant startedAt,
    @Nullable Instant finishedAt,
    @Nullable Text failure) {

  /** Where a run stands. */
  enum State {
    /** Another import is running. */
    WAITING,
    RUNNING,
    /** All rows were sent or refused. */
    FINISHED,
    CANCELLED,
    /** By a fault or a stop of the server; can be resumed. */
    INTERRUPTED
  }
}
