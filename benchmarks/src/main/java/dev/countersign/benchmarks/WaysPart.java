package dev.countersign.benchmarks;

import dev.countersign.benchmarks.Way.Told;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** The ways of never skipping an event, and what each costs whom. */
final class WaysPart implements Part {
  private static final int WRITERS = 16;
  private static final Duration BETWEEN_READS = Duration.ofNanos(250_000);
  private static final Duration TOO_LONG = Duration.ofSeconds(60);

  /** Gives its transaction a number as any write does. */
  private static final String WRITE = "create temporary table bystander (id int) on commit drop";

  /** What somebody did who then leaves his transaction open. */
  private enum Idle {
    APPENDED("appended an event"),
    WROTE("written to another table"),
    ELSEWHERE("written in another database of the server"),
    READ("only read, as a backup does");

    private final String title;

    Idle(String title) {
      this.title = title;
    }
  }

  /** Everything about one way. */
  private static final class Findings {
    private final Series single = new Series();
    private final Series many = new Series();
    private final Series median = new Series();
    private final Series slowest = new Series();
    private final Map<Idle, Series> stored = new EnumMap<>(Idle.class);
    private final Map<Idle, Series> told = new EnumMap<>(Idle.class);
    private int committed;
    private int skipped;
    private int slow;
    private int slowSkipped;
    private int pairs;
    private int turned;
  }

  private final Map<Way, Findings> found = new LinkedHashMap<>();
  private final AtomicInteger next = new AtomicInteger();

  @Override
  public String name() {
    return "ways";
  }

  @Override
  public void run(Stage stage, Section section) throws Exception {
    List<Way> ways = new ArrayList<>();
    try (Meter meter = stage.meter()) {
      ways.add(new Way.LockHolders(stage.pool("lock_holders")));
      ways.add(new Way.Horizon(stage.pool("horizon")));
      ways.add(new Way.OneAtATime(stage.pool("one_at_a_time")));
      ways.add(new Way.Unguarded(stage.pool("unguarded")));
      List<Way> told = List.copyOf(ways);
      for (int round = 0; round <= stage.scale().rounds(); round++) {
        Stage.say("ways: round " + round + " of " + stage.scale().rounds());
        if (round <= 1) {
          // The first round warms up.
          told.forEach(way -> found.put(way, new Findings()));
        }
        round(stage, meter, ways);
        Collections.rotate(ways, 1);
      }
      tell(stage.scale(), section, told);
      section.noise(meter);
    } finally {
      ways.forEach(Way::close);
    }
  }

  private Findings findings(Way way) {
    return found.getOrDefault(way, new Findings());
  }

  private void round(Stage stage, Meter meter, List<Way> ways) throws Exception {
    ProcessHandle here = ProcessHandle.current();
    for (Way way : ways) {
      findings(way)
          .single
          .add(
              meter.measure(
                  here, () -> write(way, 1, stage.scale().single(), new ConcurrentHashMap<>())));
    }
    for (Way way : ways) {
      findings(way)
          .many
          .add(
              meter.measure(
                  here,
                  () -> write(way, WRITERS, stage.scale().many(), new ConcurrentHashMap<>())));
    }
    for (Way way : ways) {
      follow(way, stage.scale().many());
    }
    for (Idle idle : Idle.values()) {
      for (Way way : ways) {
        beside(idle, way, stage);
      }
    }
    for (Way way : ways) {
      turn(way);
    }
  }

  private String stream() {
    return Streams.id(next.getAndIncrement());
  }

  private static void append(Way way, Connection connection, String stream, long sequence)
      throws SQLException {
    try (PreparedStatement append = connection.prepareStatement(way.append())) {
      HandWrittenSql.append(append, Form.JSONB, stream, sequence);
    }
  }

  /** Appends the first event of a stream, and returns when it was committed. */
  private static long commit(Way way, String stream) throws SQLException {
    try (Connection connection = way.connect()) {
      append(way, connection, stream, 0);
      return System.nanoTime();
    }
  }

  /**
   * Appends each event in a transaction of its own.
   *
   * @param committed is told when each was, by stream
   */
  private long write(Way way, int writers, int events, Map<String, Long> committed)
      throws Exception {
    AtomicInteger left = new AtomicInteger(events);
    Senders.run(
        writers,
        _ -> {
          try (Connection connection = way.connect();
              PreparedStatement append = connection.prepareStatement(way.append())) {
            connection.setAutoCommit(false);
            while (left.getAndDecrement() > 0) {
              String stream = stream();
              HandWrittenSql.append(append, Form.JSONB, stream, 0);
              connection.commit();
              committed.put(stream, System.nanoTime());
            }
          } catch (SQLException e) {
            throw new IllegalStateException(e);
          }
        });
    return events;
  }

  /** Reads on until the first event of the stream, and tells when each event was there. */
  private static Map<Told, Long> until(Way way, String stream) throws SQLException {
    Told last = new Told(stream, 0);
    Map<Told, Long> told = new LinkedHashMap<>();
    long deadline = System.nanoTime() + TOO_LONG.toNanos();
    while (!told.containsKey(last)) {
      List<Told> events = way.read();
      long now = System.nanoTime();
      events.forEach(event -> told.put(event, now));
      if (events.isEmpty()) {
        if (now > deadline) {
          throw new IllegalStateException(
              "A reader that " + way.name() + " never comes to " + last);
        }
        LockSupport.parkNanos(BETWEEN_READS.toNanos());
      }
    }
    return told;
  }

  /** Reads on to an event that comes after everything else: what is not told now never is. */
  private Map<Told, Long> catchUp(Way way) throws SQLException {
    String end = stream();
    commit(way, end);
    return until(way, end);
  }

  private void follow(Way way, int events) throws Exception {
    catchUp(way);
    Map<String, Long> committed = new ConcurrentHashMap<>();
    String end = stream();
    Map<Told, Long> told;
    try (ExecutorService thread = Executors.newSingleThreadExecutor()) {
      Future<Map<Told, Long>> reader = thread.submit(() -> until(way, end));
      write(way, WRITERS, events, committed);
      commit(way, end);
      told = reader.get();
    }
    // An event can be read before its writer hears that it is committed.
    List<Long> nanos =
        committed.entrySet().stream()
            .filter(event -> told.containsKey(new Told(event.getKey(), 0)))
            .map(
                event ->
                    Math.max(
                        0, told.getOrDefault(new Told(event.getKey(), 0), 0L) - event.getValue()))
            .toList();
    Latencies latencies = new Latencies(nanos);
    Findings findings = findings(way);
    findings.median.add(Sample.ofMilliseconds(latencies.percentile(50)));
    findings.slowest.add(Sample.ofMilliseconds(latencies.percentile(99)));
    findings.committed += events;
    findings.skipped += events - nanos.size();
  }

  /** Somebody leaves a transaction open while somebody else appends. */
  private void beside(Idle idle, Way way, Stage stage) throws Exception {
    catchUp(way);
    Findings findings = findings(way);
    String slow = stream();
    String stream = stream();
    Map<Told, Long> told;
    try (ExecutorService threads = Executors.newFixedThreadPool(2);
        Connection sleeper = idle == Idle.ELSEWHERE ? stage.connect() : way.connect()) {
      begin(idle, way, sleeper, slow);
      long start = System.nanoTime();
      Future<Long> writer = threads.submit(() -> commit(way, stream));
      Future<Map<Told, Long>> reader = threads.submit(() -> until(way, stream));
      try {
        reader.get(stage.scale().idle().toNanos(), TimeUnit.NANOSECONDS);
      } catch (TimeoutException e) {
        Stage.say(way.name() + " stands still");
      }
      sleeper.commit();
      told = reader.get();
      long stored = writer.get();
      findings
          .stored
          .computeIfAbsent(idle, _ -> new Series())
          .add(Sample.ofMilliseconds((stored - start) / 1e6));
      findings
          .told
          .computeIfAbsent(idle, _ -> new Series())
          .add(
              Sample.ofMilliseconds(
                  Math.max(0, told.getOrDefault(new Told(stream, 0), stored) - stored) / 1e6));
    }
    if (idle == Idle.APPENDED) {
      Told late = new Told(slow, 0);
      findings.slow++;
      findings.slowSkipped += told.containsKey(late) || catchUp(way).containsKey(late) ? 0 : 1;
    }
  }

  private static void begin(Idle idle, Way way, Connection sleeper, String stream)
      throws SQLException {
    sleeper.setAutoCommit(false);
    try (Statement statement = sleeper.createStatement()) {
      switch (idle) {
        case APPENDED -> append(way, sleeper, stream, 0);
        case WROTE, ELSEWHERE -> statement.execute(WRITE);
        case READ -> {
          statement.execute("set transaction isolation level repeatable read, read only");
          statement.execute("select count(*) from log.event");
        }
      }
    }
  }

  /** A transaction that has been writing something else appends to a stream of somebody else. */
  private void turn(Way way) throws SQLException {
    String stream = stream();
    try (Connection early = way.connect();
        Statement statement = early.createStatement()) {
      early.setAutoCommit(false);
      statement.execute(WRITE);
      commit(way, stream);
      append(way, early, stream, 1);
      early.commit();
    }
    List<Told> order = List.copyOf(catchUp(way).keySet());
    Findings findings = findings(way);
    findings.pairs++;
    findings.turned +=
        order.indexOf(new Told(stream, 1)) < order.indexOf(new Told(stream, 0)) ? 1 : 0;
  }

  private void tell(Scale scale, Section section, List<Way> ways) {
    goals(scale, section, ways);
    section.text("One event in each transaction, per second:");
    section.table("way", "1 writer", "16 writers", "processor time and WAL per event, 16 writers");
    for (Way way : ways) {
      Findings findings = findings(way);
      section.row(way.name(), findings.single.rates(), findings.many.rates(), findings.many.cost());
    }
    section.text(
        "A reader that asks again %s µs after it got nothing, beside %d writers: milliseconds from"
                .formatted(Series.number(BETWEEN_READS.toNanos() / 1e3), WRITERS)
            + " the commit of an event until the reader has it, and what it never gets. A slow writer"
            + " commits after others that took later positions. The last column counts streams of two"
            + " events that are told the second one first, when its transaction wrote something"
            + " else before the first one was appended:");
    section.table("way", "p50", "p99", "skipped", "skipped of a slow writer", "second event first");
    for (Way way : ways) {
      Findings findings = findings(way);
      section.row(
          way.name(),
          findings.median.times(),
          findings.slowest.times(),
          of(findings.skipped, findings.committed),
          of(findings.slowSkipped, findings.slow),
          of(findings.turned, findings.pairs));
    }
    section.text(
        "Beside a transaction that stays open for %s ms at most, or until nobody waits any more:"
                .formatted(Series.number(scale.idle().toNanos() / 1e6))
            + " milliseconds until somebody else's event is stored, and from then until the reader"
            + " has it:");
    List<String> headings = new ArrayList<>(List.of("it has"));
    ways.forEach(way -> headings.add(way.name()));
    section.table(headings.toArray(String[]::new));
    for (Idle idle : Idle.values()) {
      List<String> cells = new ArrayList<>(List.of(idle.title));
      for (Way way : ways) {
        cells.add(stored(way, idle).times() + " + " + told(way, idle).times());
      }
      section.row(cells.toArray(String[]::new));
    }
  }

  private void goals(Scale scale, Section section, List<Way> ways) {
    Findings holders = findings(ways.get(0));
    Findings horizon = findings(ways.get(1));
    Findings oneAtATime = findings(ways.get(2));
    section.atMost(
        "events that are skipped by a reader that waits for lock holders",
        0,
        holders.skipped + holders.slowSkipped);
    section.atLeast(
        "append, 16 writers, lock holders against one at a time",
        1,
        holders.many.rate() / oneAtATime.many.rate());
    section.atMost(
        "99th percentile until the reader has an event, lock holders against oldest transaction",
        2,
        holders.slowest.milliseconds() / horizon.slowest.milliseconds());
    section.atMost(
        "wait of a reader, lock holders, beside a transaction that wrote no event, in ms",
        scale.idle().toMillis() / 10.0,
        Math.max(
            told(ways.get(0), Idle.WROTE).milliseconds(),
            told(ways.get(0), Idle.ELSEWHERE).milliseconds()));
  }

  private Series stored(Way way, Idle idle) {
    return findings(way).stored.getOrDefault(idle, new Series());
  }

  private Series told(Way way, Idle idle) {
    return findings(way).told.getOrDefault(idle, new Series());
  }

  private static String of(int part, int all) {
    return "%d of %d".formatted(part, all);
  }
}
