package dev.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.axonframework.common.lock.NullLockFactory;
import org.axonframework.eventsourcing.AggregateSnapshotter;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.GenericAggregateFactory;
import org.axonframework.modelling.command.Repository;

/** Loads an aggregate whose events are many, with and without a snapshot. */
final class SnapshotsPart implements Part {
  private static final int SENDERS = 16;

  /** As many as there can be before the next snapshot, which is made every fifty. */
  private static final int AFTER = 49;

  /** What is there to load. */
  private enum History {
    SHORT,
    AFTER_NOTHING,
    AFTER_MANY,
    WITHOUT;

    String stream() {
      return "order:" + name();
    }

    int length(Scale scale) {
      return this == SHORT ? Streams.LENGTH : scale.history();
    }

    String title(Scale scale) {
      String events = "%,d events".formatted(length(scale));
      return switch (this) {
        case SHORT -> events;
        case AFTER_NOTHING -> events + ", a snapshot of the last";
        case AFTER_MANY -> events + ", " + AFTER + " of them after the snapshot";
        case WITHOUT -> events + ", no snapshot";
      };
    }
  }

  @Override
  public String name() {
    return "snapshots";
  }

  @Override
  public void run(Stage stage, Section section) throws Exception {
    Scale scale = stage.scale();
    Map<History, Series> single = new EnumMap<>(History.class);
    Map<History, Series> many = new EnumMap<>(History.class);
    HikariDataSource pool = stage.pool("snapshots");
    try (Meter meter = stage.meter();
        Library library = new Library(pool)) {
      library.fill(new Streams(0, scale.streams()));
      for (History history : History.values()) {
        fill(pool, library, history, scale);
      }
      Pools.tidy(pool);
      Repository<Order> orders =
          EventSourcingRepository.builder(Order.class)
              .eventStore(library.store())
              // All load the same aggregate, and none changes it.
              .lockFactory(NullLockFactory.INSTANCE)
              .build();
      List<History> turns = new ArrayList<>(List.of(History.values()));
      for (int round = 0; round <= scale.rounds(); round++) {
        Stage.say("snapshots: round " + round + " of " + scale.rounds());
        for (History history : turns) {
          Sample one =
              meter.measure(
                  library.process(),
                  () -> load(library, orders, history, scale, 1, scale.single()));
          Sample all =
              meter.measure(
                  library.process(),
                  () -> load(library, orders, history, scale, SENDERS, scale.many()));
          if (round > 0) {
            single.computeIfAbsent(history, _ -> new Series()).add(one);
            many.computeIfAbsent(history, _ -> new Series()).add(all);
          }
        }
        Collections.rotate(turns, 1);
      }
      tell(section, scale, single, many);
      section.noise(meter);
    }
  }

  private static void fill(HikariDataSource pool, Library library, History history, Scale scale)
      throws SQLException {
    Object[] stream = {history.stream()};
    int length = history.length(scale);
    int contained =
        switch (history) {
          case SHORT, WITHOUT -> 0;
          case AFTER_NOTHING -> length;
          case AFTER_MANY -> length - AFTER;
        };
    if (contained > 0) {
      HandWrittenSql.fill(pool, Form.JSONB, stream, 0, contained);
      AggregateSnapshotter.builder()
          .eventStore(library.store())
          .aggregateFactories(new GenericAggregateFactory<>(Order.class))
          .build()
          .scheduleSnapshot(Order.class, history.stream());
      if (!(library.store().readEvents(history.stream()).next().getPayload() instanceof Order)) {
        throw new IllegalStateException("There is no snapshot of " + history);
      }
    }
    if (contained < length) {
      HandWrittenSql.fill(pool, Form.JSONB, stream, contained, length);
    }
  }

  /** Loads an aggregate again and again; one that takes so long, less often. */
  private static long load(
      Library library,
      Repository<Order> orders,
      History history,
      Scale scale,
      int senders,
      int operations)
      throws Exception {
    int loads = history == History.WITHOUT ? Math.ceilDiv(operations, 50) : operations;
    int length = history.length(scale);
    return Senders.share(
        senders,
        0,
        loads,
        _ ->
            library.inUnitOfWork(
                history.stream(),
                () -> {
                  int lines = orders.load(history.stream()).invoke(Order::lines);
                  if (lines != length) {
                    throw new IllegalStateException(history + " has " + lines + " lines");
                  }
                }));
  }

  private static void tell(
      Section section, Scale scale, Map<History, Series> single, Map<History, Series> many) {
    section.atMost(
        "load of an aggregate with %s events and a snapshot of the last, against one with %d, 1 sender"
            .formatted(Series.number(scale.history()), Streams.LENGTH),
        1.2,
        against(single, History.AFTER_NOTHING));
    section.text("An aggregate loaded by Axon's repository, milliseconds and loads per second:");
    section.table(
        "the aggregate has",
        "ms, 1 sender",
        "against %d events".formatted(Streams.LENGTH),
        "per second, %d senders".formatted(SENDERS),
        "processor time and WAL per load, %d senders".formatted(SENDERS));
    for (History history : History.values()) {
      section.row(
          history.title(scale),
          single.getOrDefault(history, new Series()).times(),
          String.format(Locale.ROOT, "%.2f", against(single, history)),
          many.getOrDefault(history, new Series()).rates(),
          many.getOrDefault(history, new Series()).cost());
    }
  }

  /** How many times as long it takes as the short one. */
  private static double against(Map<History, Series> found, History history) {
    return found.getOrDefault(history, new Series()).milliseconds()
        / found.getOrDefault(History.SHORT, new Series()).milliseconds();
  }
}
