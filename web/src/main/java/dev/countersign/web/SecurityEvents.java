package dev.countersign.web;

import dev.countersign.eventstore.Kept;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps security events in a table of their own, and tells each in one line of the log. What goes
 * with a change is written with it; refusals, of which anybody can cause many, are written in
 * batches by a thread of their own, and are lost rather than waited for when it does not keep up.
 */
public final class SecurityEvents implements SmartLifecycle, Kept {
  private static final Logger log = LoggerFactory.getLogger("dev.countersign.security");

  private static final String INSERT =
      """
      insert into security.event
        (kind, account, employee_id, subject, rule, source_address, request_id)
      values (?, ?, ?, ?, ?, ?, ?)
      """;

  private static final int MOST_WAITING = 10_000;
  private static final int MOST_AT_ONCE = 500;
  private static final int LONGEST = 300;

  /** Whatever ends a line for some reader, or moves what it shows. */
  private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

  private final JdbcTemplate jdbc;
  private final Duration time;
  private final BlockingQueue<SecurityEvent> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final AtomicLong lost = new AtomicLong();
  private volatile @Nullable Thread writer;

  SecurityEvents(JdbcTemplate jdbc, Duration time) {
    this.jdbc = jdbc;
    this.time = time;
  }

  /** Writes it at once, in the transaction of the calling thread if there is one. */
  void record(SecurityEvent event) {
    tell(event);
    jdbc.update(INSERT, values(event));
  }

  /** Has it written soon. */
  void note(SecurityEvent event) {
    tell(event);
    if (!waiting.offer(event)) {
      lost.incrementAndGet();
    }
  }

  @Override
  public String rows() {
    return "security events";
  }

  @Override
  public Duration time() {
    return time;
  }

  @Override
  public int deleteBefore(Instant moment, int atMost) {
    return jdbc.update(
        """
        delete from security.event where id in (
          select id from security.event where occurred_at < ? order by occurred_at limit ?)
        """,
        Timestamp.from(moment),
        atMost);
  }

  /** All in one line that nobody's input can break. */
  private static void tell(SecurityEvent event) {
    log.info("{} {}", event.kind(), told(event));
  }

  private static String told(SecurityEvent event) {
    return Stream.of(
            pair("account", event.account()),
            pair("employee", event.employeeId()),
            pair("subject", event.subject()),
            pair("rule", event.rule()),
            pair("source", event.sourceAddress()))
        .filter(each -> !each.isEmpty())
        .collect(Collectors.joining(" "));
  }

  private static String pair(String name, @Nullable String value) {
    return value == null ? "" : name + "=\"" + printable(value).replace('"', '\'') + "\"";
  }

  private static @Nullable Object[] values(SecurityEvent event) {
    return new @Nullable Object[] {
      event.kind().name(),
      text(event.account()),
      text(event.employeeId()),
      text(event.subject()),
      event.rule(),
      event.sourceAddress(),
      event.requestId()
    };
  }

  private static @Nullable String text(@Nullable String value) {
    return value == null ? null : printable(value);
  }

  /** Nobody can fill the table, or say something that the reader does not see. */
  static String printable(String value) {
    String shown = UNPRINTABLE.matcher(value).replaceAll("?");
    return shown.codePointCount(0, shown.length()) <= LONGEST
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, LONGEST));
  }

  private void write() {
    try {
      while (writer == Thread.currentThread()) {
        SecurityEvent first = waiting.poll(200, TimeUnit.MILLISECONDS);
        if (first != null) {
          writeWith(first);
        }
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void writeWith(@Nullable SecurityEvent first) {
    List<SecurityEvent> batch = new ArrayList<>();
    if (first != null) {
      batch.add(first);
    }
    waiting.drainTo(batch, MOST_AT_ONCE);
    if (batch.isEmpty()) {
      return;
    }
    try {
      jdbc.batchUpdate(INSERT, batch.stream().map(SecurityEvents::values).toList());
      long missing = lost.getAndSet(0);
      if (missing > 0) {
        log.warn(
            "{} security events came faster than they could be written, and are lost", missing);
      }
    } catch (RuntimeException e) {
      log.warn("{} security events could not be written: {}", batch.size(), e.toString());
    }
  }

  @Override
  public void start() {
    Thread thread = Thread.ofPlatform().daemon().name("security-events").unstarted(this::write);
    writer = thread;
    thread.start();
  }

  @Override
  public void stop() {
    Thread thread = writer;
    writer = null;
    if (thread != null) {
      try {
        thread.join(TimeUnit.SECONDS.toMillis(5));
      } catch (InterruptedException _) {
        Thread.currentThread().interrupt();
      }
    }
    while (!waiting.isEmpty()) {
      int before = waiting.size();
      writeWith(null);
      if (waiting.size() >= before) {
        return;
      }
    }
  }

  @Override
  public boolean isRunning() {
    return writer != null;
  }

  /** After the web server has stopped taking requests, while the database is there. */
  @Override
  public int getPhase() {
    return 0;
  }
}
