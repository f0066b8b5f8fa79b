package dev.countersign.web;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.coyote.AbstractProtocol;

/**
 * The threads that work on requests: as many as the processors carry, before which the others stand
 * in the container's queue. Whatever takes long waits for somebody else (the rest of a body, the
 * database, a view, its turn), and lends its place to one more thread until it is done; so probes
 * are answered also when everybody waits.
 */
final class Workers implements AutoCloseable {
  /** The most places that are lent. */
  static final int MOST_LENT = 64;

  private static final Duration LONG = Duration.ofMillis(250);
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  private final int atOnce;
  private final Set<Work> present = ConcurrentHashMap.newKeySet();
  private final List<AbstractProtocol<?>> protocols = new CopyOnWriteArrayList<>();
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("workers").factory());

  private int lent;

  /** Works on so many requests at once. */
  Workers(int atOnce) {
    this.atOnce = atOnce;
    long pause = BETWEEN_LOOKS.toMillis();
    var _ = looks.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
  }

  /** These threads of the container from now on. */
  void are(AbstractProtocol<?> protocol) {
    protocols.add(protocol);
    resize(protocol);
  }

  /** This thread begins to work on a request. */
  Work begin() {
    var work = new Work(System.nanoTime());
    present.add(work);
    return work;
  }

  private void look() {
    long now = System.nanoTime();
    int waiting =
        (int)
            present.stream()
                .filter(work -> now - work.since > LONG.toNanos())
                .limit(MOST_LENT)
                .count();
    if (waiting != lent) {
      lent = waiting;
      protocols.forEach(this::resize);
    }
  }

  /** There are never more that are kept than there may be, also not in between. */
  private void resize(AbstractProtocol<?> protocol) {
    int threads = atOnce + lent;
    if (threads > protocol.getMaxThreads()) {
      protocol.setMaxThreads(threads);
      protocol.setMinSpareThreads(threads);
    } else {
      protocol.setMinSpareThreads(threads);
      protocol.setMaxThreads(threads);
    }
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }

  /** A request that is worked on, until it is closed. */
  final class Work implements AutoCloseable {
    private final long since;

    private Work(long since) {
      this.since = since;
    }

    @Override
    public void close() {
      present.remove(this);
    }
  }
}
