package dev.countersign.query.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.Event;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.query.TestSystem;
import java.net.Socket;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Followers who are cut off while they are written to. What the container used for their answers
 * serves others at once: those must get theirs as if nothing had been.
 */
class LostConnectionsTest {
  private static final String PATH = "/api/v1/events";
  private static final String STREAM = "text/event-stream";

  /** The head and some events: more is being written. */
  private static final int SOME = 20_000;

  private static final int LOSERS = 8;
  private static final int OTHERS = 2;

  @Test
  void nobodyElsesAnswerIsDamaged() throws Exception {
    cutOff(25);
  }

  @Test
  @Tag("faults")
  void nobodyElsesAnswerIsDamagedHoweverOften() throws Exception {
    cutOff(1_000);
  }

  /** So often each. */
  private static void cutOff(int times) throws Exception {
    try (TestSystem system =
            TestSystem.start("countersign.feed.subscribers=100000", "countersign.feed.beat=50ms");
        ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
      system.employee("ANA", Role.ANALYST, null);
      system.append(
          IntStream.range(0, 50)
              .mapToObj(i -> (Event) customer("customer-" + i, "x".repeat(10_000)))
              .toArray(Event[]::new));
      String page = system.get("ANA", PATH + "?limit=3").text();
      AtomicBoolean over = new AtomicBoolean();
      List<Future<Integer>> others =
          IntStream.range(0, OTHERS)
              .mapToObj(i -> all.submit(() -> ask(system, page, over)))
              .toList();
      try {
        List<Callable<Void>> losers = new ArrayList<>();
        for (int i = 0; i < LOSERS; i++) {
          losers.add(() -> beCutOff(system, times));
        }
        for (Future<Void> loser : all.invokeAll(losers)) {
          loser.get();
        }
      } finally {
        over.set(true);
      }
      for (Future<Integer> other : others) {
        assertThat(other.get()).as("answers that were as they should be").isPositive();
      }
      Subscriptions subscriptions = system.bean(Subscriptions.class);
      system.await(() -> subscriptions.present() == 0);
    }
  }

  private static CustomerRegistered customer(String id, String name) {
    return new CustomerRegistered(
        new CustomerId(id), name, null, new BranchId("BJ"), null, null, LocalDate.of(2017, 1, 1));
  }

  private static Void beCutOff(TestSystem system, int times) throws Exception {
    for (int i = 0; i < times; i++) {
      try (Socket socket = system.connect("ANA", PATH, STREAM)) {
        socket.setSoLinger(true, 0);
        assertThat(socket.getInputStream().readNBytes(SOME)).hasSize(SOME);
      }
    }
    return null;
  }

  /** Pages and streams, in turns. */
  private static int ask(TestSystem system, String page, AtomicBoolean over) {
    int answered = 0;
    while (!over.get()) {
      assertThat(system.get("ANA", PATH + "?limit=3").text()).isEqualTo(page);
      try (EventStreamReader reader = EventStreamReader.open(system, "ANA", PATH)) {
        for (int position = 1; position <= 3; position++) {
          assertThat(reader.next().at("/position").asInt()).isEqualTo(position);
        }
      }
      answered++;
    }
    return answered;
  }
}
