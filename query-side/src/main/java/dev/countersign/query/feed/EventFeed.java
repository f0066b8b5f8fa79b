package dev.countersign.query.feed;

import dev.countersign.events.employee.Role;
import dev.countersign.eventstore.EventLog;
import dev.countersign.query.reading.FileFormat;
import dev.countersign.query.reading.Known;
import dev.countersign.query.reading.QuestionContext;
import dev.countersign.query.staffaccess.Readers;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the log for those who want it as it is. */
@Component
public class EventFeed {
  /** Who may see what says something about a person, of the whole company. */
  private static final Set<Role> SEEING_PERSONS = Set.of(Role.AUDITOR);

  private static final Known NOW = new Known(null, null);
  private static final int BATCH = 500;

  /** Of how many events a page is sought at most, so that rare ones hold nobody up. */
  private static final int MOST_LOOKED_AT = 20_000;

  /** How far positions and clocks may be out of order; see {@link EventLog#positionAt}. */
  private static final Duration OUT_OF_ORDER = Duration.ofMinutes(5);

  private final EventLog log;
  private final CloudEvents events;
  private final RecordBranches branches;
  private final Readers readers;

  EventFeed(EventLog log, CloudEvents events, RecordBranches branches, Readers readers) {
    this.log = log;
    this.events = events;
    this.branches = branches;
    this.readers = readers;
  }

  /** Whether this reader is told what says something about a person. */
  public boolean tellsPersons(QuestionContext context) {
    return readers.holdsForCompany(context.caller(), NOW, SEEING_PERSONS);
  }

  /** A page of events, up to the position that the question was asked at. */
  public EventPage page(FeedQuery question, QuestionContext context) {
    Wanted wanted = wanted(question, context);
    long until = until(question, context);
    List<CloudEvent> page = new ArrayList<>();
    long position = start(question);
    int looked = 0;
    while (page.size() < question.limit() && looked < MOST_LOOKED_AT && position < until) {
      int size = wanted.isEverything() ? Math.min(BATCH, question.limit() - page.size()) : BATCH;
      List<TrackedEventMessage<?>> batch = log.events(position, size);
      if (batch.isEmpty()) {
        return new EventPage(page, position, true);
      }
      for (TrackedEventMessage<?> message : batch) {
        long at = CloudEvents.positionOf(message);
        if (at > until || page.size() == question.limit()) {
          return new EventPage(page, position, at > until);
        }
        position = at;
        looked++;
        if (wanted.includes(message)) {
          page.add(events.of(message, wanted.personal()));
        }
      }
    }
    return new EventPage(page, position, position >= until);
  }

  /** Takes rows one by one. */
  @FunctionalInterface
  public interface Taking {
    /** Takes the next. */
    void take(Object row) throws IOException;
  }

  /** What the rows of a file are: events as they are elsewhere, or columns with types. */
  public static Class<?> rowsOf(FileFormat format) {
    return format == FileFormat.NDJSON ? CloudEvent.class : LoggedEvent.class;
  }

  /**
   * How many events there are up to where the question was asked, at most, where all are wanted;
   * null where some are.
   */
  public @Nullable Long atMost(FeedQuery question, QuestionContext context) {
    return wanted(question, context).isEverything()
        ? Long.valueOf(Math.max(0, until(question, context) - question.after()))
        : null;
  }

  /**
   * Gives all events up to the position that the question was asked at, a batch of them in memory.
   *
   * @return how many
   */
  public long giveAll(FeedQuery question, QuestionContext context, FileFormat format, Taking taking)
      throws IOException {
    Wanted wanted = wanted(question, context);
    long until = until(question, context);
    long position = start(question);
    long given = 0;
    while (position < until) {
      List<TrackedEventMessage<?>> batch = log.events(position, BATCH);
      if (batch.isEmpty()) {
        break;
      }
      for (TrackedEventMessage<?> message : batch) {
        position = CloudEvents.positionOf(message);
        if (position <= until && wanted.includes(message)) {
          CloudEvent event = events.of(message, wanted.personal());
          taking.take(format == FileFormat.NDJSON ? event : LoggedEvent.of(event));
          given++;
        }
      }
    }
    return given;
  }

  Wanted wanted(FeedQuery question, QuestionContext context) {
    return new Wanted(question, context.scope(), tellsPersons(context), branches);
  }

  /** Nothing before it was recorded since the instant from which on events are wanted. */
  long start(FeedQuery question) {
    Instant from = question.from();
    return from == null
        ? question.after()
        : Math.max(question.after(), log.positionAt(from.minus(OUT_OF_ORDER)));
  }

  private static long until(FeedQuery question, QuestionContext context) {
    long head = context.moment().position();
    return Math.min(head, Objects.requireNonNullElse(question.until(), head));
  }
}
