package dev.countersign.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.eventstore.EventLog;
import dev.countersign.query.TestSystem;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

/**
 * The feed while transactions take long, change their minds and end in another order than they
 * began: the table of events, read when all is done, is the ledger that readers are held against.
 */
@ExtendWith(OutputCaptureExtension.class)
class EventLedgerTest {
  private static final String PATH = "/api/v1/events";
  private static final int CONNECTIONS = 1_000;
  private static final int WRITERS = 4;

  /** How long other seeds are tried: {@code -Dledger=PT24H} for a day. */
  private static final Duration LONG = Duration.parse(System.getProperty("ledger", "PT10M"));

  @Test
  void whoLosesItsConnectionAThousandTimesHasEachEventOnce(CapturedOutput output) throws Exception {
    try (TestSystem system = start()) {
      judge(system, seed());
    }
    assertThat(output).as("what operators are alarmed by").doesNotContain(" ERROR ");
  }

  @Test
  @Tag("faults")
  void whateverTheSeed() throws Exception {
    long end = System.nanoTime() + LONG.toNanos();
    String before = "";
    for (int run = 1; System.nanoTime() < end; run++) {
      try (TestSystem system = start()) {
        if (!before.isEmpty()) {
          system.jdbc().sql("drop database " + before + " with (force)").update();
        }
        before = system.jdbc().sql("select current_database()").query(String.class).single();
        System.out.printf("Run %d: %d events%n", run, judge(system, seed()));
      }
    }
  }

  private static long seed() {
    return Long.getLong("seed", System.nanoTime());
  }

  private static TestSystem start() {
    TestSystem system =
        TestSystem.start(
            "countersign.feed.beat=50ms", "logging.level.dev.countersign.query.feed=debug");
    system.employee("ANA", Role.ANALYST, null);
    return system;
  }

  /** Returns how many events there were to be judged by. */
  private static int judge(TestSystem system, long seed) throws Exception {
    System.out.println("The ledger of the feed: repeat this run with -Dseed=" + seed);
    AtomicBoolean enough = new AtomicBoolean();
    AtomicBoolean written = new AtomicBoolean();
    try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Void>> writers =
          IntStream.range(0, WRITERS)
              .mapToObj(i -> all.submit(() -> write(system, i, new Random(seed + i + 1), enough)))
              .toList();
      Future<List<String>> polled =
          all.submit((Callable<List<String>>) () -> poll(system, written));
      List<String> read;
      try {
        read = reconnect(system, new Random(seed));
        enough.set(true);
        for (Future<Void> writer : writers) {
          writer.get();
        }
      } finally {
        enough.set(true);
        written.set(true);
      }
      long end = system.bean(EventLog.class).head();
      read.addAll(rest(system, lastOf(read, system), end));
      List<String> ledger =
          system
              .jdbc()
              .sql("select event_id::text from log.event order by position")
              .query(String.class)
              .list();
      assertThat(read).as("over %d connections, seed %d", CONNECTIONS, seed).isEqualTo(ledger);
      assertThat(polled.get()).as("by pages, seed %d", seed).isEqualTo(ledger);
      return ledger.size();
    }
  }

  /** Each connection is given up after some events, wherever it stands. */
  private static List<String> reconnect(TestSystem system, Random random) {
    List<String> read = new ArrayList<>();
    String last = "0";
    for (int i = 0; i < CONNECTIONS; i++) {
      try (EventStreamReader reader = EventStreamReader.resume(system, "ANA", PATH, last)) {
        for (int left = random.nextInt(4); left >= 0; left--) {
          JsonNode event = reader.next();
          read.add(event.at("/id").asString());
          last = event.at("/position").asString();
        }
      }
    }
    return read;
  }

  private static String lastOf(List<String> read, TestSystem system) {
    return system
        .jdbc()
        .sql("select position::text from log.event where event_id = ?::uuid")
        .param(read.getLast())
        .query(String.class)
        .single();
  }

  private static List<String> rest(TestSystem system, String after, long end) {
    List<String> read = new ArrayList<>();
    try (EventStreamReader reader = EventStreamReader.resume(system, "ANA", PATH, after)) {
      long position = Long.parseLong(after);
      while (position < end) {
        JsonNode event = reader.next();
        read.add(event.at("/id").asString());
        position = event.at("/position").asLong();
      }
    }
    return read;
  }

  private static List<String> poll(TestSystem system, AtomicBoolean written) {
    List<String> read = new ArrayList<>();
    long after = 0;
    while (true) {
      boolean last = written.get();
      JsonNode page = system.get("ANA", PATH + "?limit=50&after=" + after).body();
      page.at("/events").forEach(event -> read.add(event.at("/id").asString()));
      after = page.at("/next").asLong();
      if (last && page.at("/end").asBoolean() && after == headOf(system)) {
        return read;
      }
    }
  }

  private static long headOf(TestSystem system) {
    return system.jdbc().sql("select max(position) from log.event").query(Long.class).single();
  }

  /** Two transactions at a time overlap; a quarter takes back what it wrote. */
  private static Void write(TestSystem system, int writer, Random random, AtomicBoolean enough) {
    TransactionTemplate transaction =
        new TransactionTemplate(system.bean(PlatformTransactionManager.class));
    for (int i = 0; !enough.get(); i++) {
      String id = "w" + writer + "-" + i;
      transaction.executeWithoutResult(
          status -> {
            publish(system, id + "-a");
            system
                .jdbc()
                .sql("select pg_sleep(?)")
                .param(random.nextInt(20) / 1000.0)
                .query(row -> {});
            publish(system, id + "-b");
            if (random.nextInt(4) == 0) {
              status.setRollbackOnly();
            }
          });
    }
    return null;
  }

  private static void publish(TestSystem system, String id) {
    CustomerRegistered event =
        new CustomerRegistered(
            new CustomerId(id),
            "K",
            null,
            new BranchId("BJ"),
            null,
            null,
            LocalDate.of(2017, 1, 1));
    system
        .bean(EventStore.class)
        .publish(
            new GenericDomainEventMessage<>(
                "customer", "customer:" + id, 0, event, Map.of("actor", "E1")));
  }
}
