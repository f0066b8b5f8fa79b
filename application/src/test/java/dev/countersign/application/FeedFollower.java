package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Follows the log by server-sent events, and comes back after the last event that it was given
 * whenever the connection ends, whoever ends it.
 */
final class FeedFollower implements AutoCloseable {
  private static final Duration BEFORE_IT_COMES_BACK = Duration.ofMillis(50);

  private final List<String> given = new CopyOnWriteArrayList<>();
  private final Thread thread;
  private volatile Client client;
  private volatile long last;
  private final AtomicInteger lost = new AtomicInteger();
  private volatile boolean stopping;

  FeedFollower(Client client) {
    this.client = client;
    this.thread = Thread.ofVirtual().start(this::follow);
  }

  /** The system is where that one calls now. */
  void turnTo(Client other) {
    client = client.at(other);
  }

  private void follow() {
    while (!stopping) {
      try (var lines =
          new BufferedReader(
              new InputStreamReader(client.events(Long.toString(last)), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null && !stopping; line = lines.readLine()) {
          if (line.startsWith("data: ")) {
            var event = Client.JSON.readTree(line.substring(6));
            given.add(event.path("id").asString());
            last = event.path("position").asLong();
          }
        }
      } catch (IOException e) {
        lost.incrementAndGet();
        LockSupport.parkNanos(BEFORE_IT_COMES_BACK.toNanos());
      }
    }
  }

  /** How often the connection was lost, or there was none to be had. */
  int lost() {
    return lost.get();
  }

  /** Demands that it was given each event of the log, once and in order. */
  void hasAll(JdbcClient sql) {
    List<String> stored =
        sql.sql("select event_id::text from log.event order by position")
            .query(String.class)
            .list();
    Poll.until("all events", () -> given.size() >= stored.size());
    assertThat(given).as("what was given, by the log").isEqualTo(stored);
  }

  @Override
  public void close() {
    stopping = true;
    thread.interrupt();
  }
}
