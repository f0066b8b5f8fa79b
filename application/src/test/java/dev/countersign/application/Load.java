package dev.countersign.application;

import dev.countersign.application.Client.Answer;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * Senders that always have a command in flight: each registers employees and grants them a role. A
 * command that got no answer, or 503, is sent again with the same Idempotency-Key until it is
 * acknowledged, also to a program that was started anew.
 */
final class Load implements AutoCloseable {
  private static final Duration BEFORE_THE_NEXT_TRY = Duration.ofMillis(50);

  private final Ledger ledger = new Ledger();
  private final Map<Integer, AtomicInteger> refusals = new ConcurrentHashMap<>();
  private final AtomicInteger unanswered = new AtomicInteger();
  private final AtomicInteger repeated = new AtomicInteger();
  private final AtomicInteger reads = new AtomicInteger();
  private final AtomicInteger refusedReads = new AtomicInteger();
  private final String name;
  private final ExecutorService pool;
  private final List<Future<?>> senders = new ArrayList<>();
  private final List<FeedFollower> followers = new CopyOnWriteArrayList<>();
  private volatile Client client;
  private volatile boolean stopping;

  /**
   * Starts them.
   *
   * @param name begins the staff numbers, so that several loads meet on one system
   * @param client may register employees and grant roles
   */
  Load(String name, int howMany, Client client) {
    this.name = name;
    this.client = client;
    this.pool = Executors.newCachedThreadPool();
    for (int i = 0; i < howMany; i++) {
      String sender = name + i;
      senders.add(pool.submit(() -> send(sender)));
    }
  }

  private void send(String sender) {
    for (int number = 1; !stopping; number++) {
      String id = "%s-%d".formatted(sender, number);
      hire(id);
    }
  }

  private void hire(String id) {
    untilAcknowledged(
        id + "-register",
        "/api/v1/employees",
        "{\"employeeId\":\"%s\",\"name\":\"Somebody\"}".formatted(id));
    untilAcknowledged(
        id + "-grant",
        "/api/v1/employees/" + id + "/grant-role",
        "{\"role\":\"ANALYST\",\"reason\":\"Load\"}");
  }

  private void untilAcknowledged(String key, String path, String body) {
    while (true) {
      Client present = client;
      try {
        Answer answer = present.post(path, body, Map.of("Idempotency-Key", key));
        if (answer.status() == 200 || answer.status() == 201) {
          ledger.acknowledged(answer);
          if (answer.header("Idempotent-Replayed").equals("true")) {
            repeated.incrementAndGet();
          }
          return;
        }
        refusals.computeIfAbsent(answer.status(), _ -> new AtomicInteger()).incrementAndGet();
        boolean down = answer.status() == 503 && !answer.header("Retry-After").isEmpty();
        // A send that was never answered may still be in flight.
        boolean again = down || answer.text("rule").equals("idempotency-key-is-not-in-flight");
        if (!again) {
          throw new AssertionError(key + " was answered " + answer.response().body());
        }
      } catch (UncheckedIOException e) {
        unanswered.incrementAndGet();
      }
      LockSupport.parkNanos(BEFORE_THE_NEXT_TRY.toNanos());
    }
  }

  /** One more, who reads this again and again, from when the views know that they may. */
  void alsoRead(String path) {
    Poll.until(path + " can be read", () -> client.get(path).status() == 200);
    senders.add(pool.submit(() -> read(path)));
  }

  private void read(String path) {
    while (!stopping) {
      try {
        Answer answer = client.get(path);
        if (answer.status() == 200) {
          reads.incrementAndGet();
          continue;
        }
        if (answer.status() != 503 || answer.header("Retry-After").isEmpty()) {
          throw new AssertionError(path + " was answered " + answer.response().body());
        }
        refusedReads.incrementAndGet();
      } catch (UncheckedIOException e) {
        unanswered.incrementAndGet();
      }
      LockSupport.parkNanos(BEFORE_THE_NEXT_TRY.toNanos());
    }
  }

  /** One more, who may read the log and nothing else, and follows it from its beginning. */
  FeedFollower alsoFollow() {
    String id = name + "-reader";
    hire(id);
    String password =
        client
            .post(
                "/api/v1/accounts",
                "{\"account\":\"fang.lin\",\"employeeId\":\"%s\"}".formatted(id))
            .ok()
            .text("password");
    FeedFollower hired = new FeedFollower(client.anonymous().login("fang.lin", password));
    followers.add(hired);
    return hired;
  }

  /** From now on they send to this one. */
  void turnTo(Client other) {
    client = other;
    followers.forEach(follower -> follower.turnTo(other));
  }

  /** Returns when so many more commands have been acknowledged. */
  void awaitMore(int howMany) {
    int target = ledger.size() + howMany;
    Poll.until(
        howMany + " more acknowledged commands",
        () -> {
          requireNoFailure();
          return ledger.size() >= target;
        });
  }

  /** Sends that were neither acknowledged nor refused: the connection broke. */
  int unanswered() {
    return unanswered.get();
  }

  /** Commands that had been done, though the send that did them got no acknowledgement. */
  int repeated() {
    return repeated.get();
  }

  /** Commands that were answered with that status. */
  int refused(int status) {
    AtomicInteger count = refusals.get(status);
    return count == null ? 0 : count.get();
  }

  /** Reads that were answered. */
  int reads() {
    return reads.get();
  }

  /** Reads that were answered with 503. */
  int refusedReads() {
    return refusedReads.get();
  }

  /** Lets every sender finish its commands, and returns what they were told. */
  Ledger finish() {
    stopping = true;
    senders.forEach(Load::join);
    pool.shutdown();
    return ledger;
  }

  private void requireNoFailure() {
    senders.stream().filter(Future::isDone).forEach(Load::join);
  }

  private static void join(Future<?> sender) {
    try {
      sender.get();
    } catch (ExecutionException e) {
      throw new AssertionError(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Gives up on commands that cannot be acknowledged any more. */
  @Override
  public void close() {
    stopping = true;
    pool.shutdownNow();
    followers.forEach(FeedFollower::close);
  }

  @Override
  public String toString() {
    return "%d acknowledged, %d of them when repeated; refused by status: %s; %d read, %d refused; %d unanswered"
        .formatted(
            ledger.size(),
            repeated.get(),
            refusals,
            reads.get(),
            refusedReads.get(),
            unanswered.get());
  }
}
