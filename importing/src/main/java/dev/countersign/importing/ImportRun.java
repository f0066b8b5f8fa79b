package dev.countersign.importing;

import dev.countersign.importing.ImportStatus.Commands;
import dev.countersign.importing.ImportStatus.Rows;
import dev.countersign.web.Caller;
import dev.countersign.web.RequestTrail;
import dev.countersign.web.Text;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One run of an import, as far as it is recorded. */
@Entity
@Table(schema = "command", name = "import_run")
class ImportRun {
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

  @Id private UUID id;
  private String name;
  private boolean dryRun;
  private String actor;
  private String requestId;
  private @Nullable String sourceAddress;
  private @Nullable String traceparent;
  private String mapping;

  @Enumerated(EnumType.STRING)
  private State state;

  private @Nullable String phase;
  private int rowsTotal;
  private int rowsDone;
  private int sent;
  private int repeated;
  private int refused;
  private long activeMs;
  private Instant createdAt;
  private @Nullable Instant startedAt;
  private @Nullable Instant finishedAt;
  private @Nullable String failureEn;
  private @Nullable String failureZh;

  @SuppressWarnings("NullAway.Init") // for JPA
  protected ImportRun() {}

  ImportRun(
      String name, String mapping, int rows, boolean dryRun, Caller caller, RequestTrail trail) {
    this.id = UUID.randomUUID();
    this.name = name;
    this.dryRun = dryRun;
    this.actor = caller.employeeId();
    this.requestId = trail.requestId();
    this.sourceAddress = trail.sourceAddress();
    this.traceparent = trail.traceparent();
    this.mapping = mapping;
    this.state = State.WAITING;
    this.rowsTotal = rows;
    this.createdAt = now();
  }

  /** As the database keeps it. */
  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * Begins or resumes; what was refused is tried again.
   *
   * @return false when it was cancelled meanwhile
   */
  boolean begin(int sentBefore, int repeatedBefore) {
    if (state != State.WAITING) {
      return false;
    }
    state = State.RUNNING;
    startedAt = startedAt == null ? now() : startedAt;
    finishedAt = null;
    tell(null);
    rowsDone = 0;
    refused = 0;
    sent = sentBefore;
    repeated = repeatedBefore;
    return true;
  }

  /**
   * Adds what has been done in so many milliseconds.
   *
   * @return whether it may go on
   */
  boolean advance(@Nullable String source, List<RowResult> results, long milliseconds) {
    phase = source;
    for (RowResult result : results) {
      rowsDone++;
      refused += result.findings().isEmpty() ? 0 : 1;
      for (RowResult.Caused caused : result.caused()) {
        sent += caused.repeated() ? 0 : 1;
        repeated += caused.repeated() ? 1 : 0;
      }
    }
    activeMs += milliseconds;
    return state == State.RUNNING;
  }

  /**
   * Ends when it is running; one that was cancelled stays so, or goes on when resumed meanwhile.
   */
  void end(State how, @Nullable Text failure) {
    if (state != State.WAITING) {
      state = state == State.RUNNING ? how : state;
      tell(failure);
      finishedAt = now();
    }
  }

  /** Moves to another state if it is in one of these. */
  boolean move(State to, State... from) {
    if (!List.of(from).contains(state)) {
      return false;
    }
    state = to;
    finishedAt = to == State.CANCELLED ? now() : null;
    return true;
  }

  private void tell(@Nullable Text failure) {
    failureEn = failure == null ? null : failure.en();
    failureZh = failure == null ? null : failure.zh();
  }

  ImportStatus status(Locale locale) {
    boolean running = state == State.RUNNING;
    return new ImportStatus(
        id,
        name,
        dryRun,
        state,
        running ? phase : null,
        new Rows(rowsTotal, rowsDone, refused),
        new Commands(sent, repeated),
        (sent + repeated) * 1000L / Math.max(activeMs, 1),
        running && rowsDone > 0 ? activeMs * (rowsTotal - rowsDone) / rowsDone / 1000 : null,
        actor,
        createdAt,
        startedAt,
        finishedAt,
        failureEn == null || failureZh == null ? null : new Text(failureEn, failureZh).in(locale),
        null,
        null);
  }

  UUID id() {
    return id;
  }

  boolean dryRun() {
    return dryRun;
  }

  String actor() {
    return actor;
  }

  String requestId() {
    return requestId;
  }

  @Nullable String sourceAddress() {
    return sourceAddress;
  }

  @Nullable String traceparent() {
    return traceparent;
  }

  String mapping() {
    return mapping;
  }

  State state() {
    return state;
  }

  Instant createdAt() {
    return createdAt;
  }

  @Override
  public String toString() {
    return "%s %s is %s: %d rows, %d commands sent, %d repeated, %d rows refused, %d s"
        .formatted(
            dryRun ? "Dry run" : "Import",
            id,
            state,
            rowsDone,
            sent,
            repeated,
            refused,
            activeMs / 1000);
  }
}
