package dev.countersign.benchmarks;

import dev.countersign.benchmarks.HttpConnection.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/** Commands and questions over HTTP, with everything on that is always on. */
final class HttpPart implements Part {
  private static final int CONNECTIONS = 32;

  /** Enough that an answer that takes long does not hold up the requests after it. */
  private static final int OPEN_CONNECTIONS = 64;

  private static final int PER_SECOND = 1_000;

  /** How often in a round somebody reads what he has just written. */
  private static final int OWN_WRITES = 20;

  private static final Duration BETWEEN_OWN_WRITES = Duration.ofMillis(150);
  private final AtomicInteger amount = new AtomicInteger();

  @Override
  public String name() {
    return "http";
  }

  @Override
  public void run(Stage stage, Section section) throws Exception {
    try (Meter meter = stage.meter();
        ApplicationProcess application =
            ApplicationProcess.start(stage.postgres(), stage.database("http"), stage.folder())) {
      String token = application.login("li.na");
      Duration load = stage.scale().load();
      Series commands = new Series();
      Series reads = new Series();
      List<Long> latencies = new ArrayList<>();
      List<Long> ownWrites = new ArrayList<>();
      List<String> opportunities = new ArrayList<>();
      warmUp(stage, application, token);
      for (int round = 1; round <= stage.scale().rounds(); round++) {
        Stage.say("http: round " + round + " of " + stage.scale().rounds());
        ConcurrentLinkedQueue<String> opened = new ConcurrentLinkedQueue<>();
        Sample sent =
            meter.measure(
                application.handle(), () -> sendCommands(application, token, load, opened));
        opportunities.addAll(opened);
        awaitViews(application, token, opportunities.getLast());
        Sample read =
            meter.measure(
                application.handle(), () -> readRows(application, token, load, opportunities));
        List<Long> open = sendOnTime(application, token, load);
        commands.add(sent);
        reads.add(read);
        latencies.addAll(open);
        awaitViews(application, token, opportunities.getLast());
        ownWrites.addAll(readOwnWrites(application, token, opportunities.getLast()));
      }
      tell(section, commands, reads, new Latencies(latencies));
      tellOwnWrites(section, new Latencies(ownWrites));
      section.noise(meter);
    }
  }

  /**
   * Until the compiler of the JVM has caught up: with two processors it shares them with the load,
   * and has some thousand methods to compile.
   */
  private void warmUp(Stage stage, ApplicationProcess application, String token) throws Exception {
    for (int round = 1; round <= stage.scale().warmUps(); round++) {
      ConcurrentLinkedQueue<String> opened = new ConcurrentLinkedQueue<>();
      long sent = sendCommands(application, token, stage.scale().load(), opened);
      List<String> opportunities = List.copyOf(opened);
      awaitViews(application, token, opportunities.getLast());
      long read = readRows(application, token, stage.scale().load(), opportunities);
      Stage.say(
          "http: %d commands and %d reads in round %d of %d for warming up"
              .formatted(sent, read, round, stage.scale().warmUps()));
    }
  }

  private static void tell(Section section, Series commands, Series reads, Latencies latencies) {
    section.atLeast("commands over HTTP, per second", 2_000, commands.rate());
    section.atMost(
        "commands over HTTP at 1,000/s, 99th percentile in ms", 40, latencies.percentile(99));
    section.atLeast("rows of a view read by id over HTTP, per second", 8_000, reads.rate());
    section.text(
        "%d connections that send one request after the other; all views live:"
            .formatted(CONNECTIONS));
    section.table("request", "per second", "processor time and WAL per request");
    section.row("command", commands.rates(), commands.cost());
    section.row("view read by id", reads.rates(), reads.cost());
    section.text(
        "1,000 commands per second whatever the answers do, in milliseconds from the moment when"
            + " each was due:");
    section.table("p50", "p90", "p99", "p99.9", "max");
    section.row(
        milliseconds(latencies, 50),
        milliseconds(latencies, 90),
        milliseconds(latencies, 99),
        milliseconds(latencies, 99.9),
        milliseconds(latencies, 100));
  }

  private static void tellOwnWrites(Section section, Latencies latencies) {
    section.text(
        "A command after a pause of %d ms, and the row that it changed (`minPosition`), in"
                .formatted(BETWEEN_OWN_WRITES.toMillis())
            + " milliseconds for both together:");
    section.table("p50", "p90", "max");
    section.row(
        milliseconds(latencies, 50), milliseconds(latencies, 90), milliseconds(latencies, 100));
  }

  private static String milliseconds(Latencies latencies, double percent) {
    return Series.number(latencies.percentile(percent));
  }

  private long sendCommands(
      ApplicationProcess application,
      String token,
      Duration load,
      ConcurrentLinkedQueue<String> opened)
      throws Exception {
    long deadline = System.nanoTime() + load.toNanos();
    AtomicLong count = new AtomicLong();
    Senders.run(
        CONNECTIONS,
        _ -> {
          try (HttpConnection connection = application.connect(token)) {
            PipelineCaller caller = new PipelineCaller(connection, amount);
            while (System.nanoTime() < deadline) {
              String id = caller.send();
              if (!id.isEmpty()) {
                opened.add(id);
              }
              count.incrementAndGet();
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return count.get();
  }

  /** What was sent last is shown by the view. */
  private void awaitViews(ApplicationProcess application, String token, String opportunity)
      throws IOException {
    try (HttpConnection connection = application.connect(token)) {
      changeAndRead(connection, opportunity);
    }
  }

  private List<Long> readOwnWrites(ApplicationProcess application, String token, String opportunity)
      throws IOException, InterruptedException {
    List<Long> latencies = new ArrayList<>();
    try (HttpConnection connection = application.connect(token)) {
      for (int n = 0; n < OWN_WRITES; n++) {
        Thread.sleep(BETWEEN_OWN_WRITES);
        long start = System.nanoTime();
        changeAndRead(connection, opportunity);
        latencies.add(System.nanoTime() - start);
      }
    }
    return latencies;
  }

  private void changeAndRead(HttpConnection connection, String opportunity) throws IOException {
    Answer changed = new PipelineCaller(connection, amount).resize(opportunity, "");
    String path =
        "/api/v1/pipeline/opportunities/%s?minPosition=%s"
            .formatted(opportunity, ApplicationProcess.text(changed, "position"));
    while (connection.get(path).status() == 503) {
      Stage.say("The view has more to do.");
    }
  }

  private static long readRows(
      ApplicationProcess application, String token, Duration load, List<String> opportunities)
      throws Exception {
    long deadline = System.nanoTime() + load.toNanos();
    AtomicLong count = new AtomicLong();
    Senders.run(
        CONNECTIONS,
        sender -> {
          try (HttpConnection connection = application.connect(token)) {
            for (int n = sender; System.nanoTime() < deadline; n += CONNECTIONS) {
              String id = opportunities.get(n % opportunities.size());
              Answer answer = connection.get("/api/v1/pipeline/opportunities/" + id);
              if (answer.status() != 200) {
                throw new IOException("Refused: " + answer);
              }
              count.incrementAndGet();
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return count.get();
  }

  /** An open loop: each request is due at its time, and its latency counts from then. */
  private List<Long> sendOnTime(ApplicationProcess application, String token, Duration load)
      throws Exception {
    int requests = Math.toIntExact(load.toMillis() * PER_SECOND / 1_000);
    Map<Integer, Long> latencies = new TreeMap<>();
    AtomicInteger next = new AtomicInteger();
    long start = System.nanoTime();
    Senders.run(
        OPEN_CONNECTIONS,
        _ -> {
          try (HttpConnection connection = application.connect(token)) {
            PipelineCaller caller = new PipelineCaller(connection, amount);
            for (int n = next.getAndIncrement(); n < requests; n = next.getAndIncrement()) {
              long due = start + n * (1_000_000_000L / PER_SECOND);
              for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
                LockSupport.parkNanos(left);
              }
              caller.send();
              long latency = System.nanoTime() - due;
              synchronized (latencies) {
                latencies.put(n, latency);
              }
            }
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
    return List.copyOf(latencies.values());
  }
}
