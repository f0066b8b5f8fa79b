package dev.countersign.eventstore;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The newest events of the log in memory: read once for all who follow the log there, and they are
 * told when something has come. Whoever is further back reads the log by himself until he is at its
 * end, and again when he falls behind what is kept.
 *
 * <p>An event is read at once when it comes after a pause; what comes soon after it is read
 * together, a {@link #PACE} later. For what other processes append it looks as often: an index
 * probe, when there is nothing.
 */
final class LogTail implements AutoCloseable {
  static final String THREAD = "log-tail";

  private static final Logger LOG = LoggerFactory.getLogger(LogTail.class);
  private static final int BATCH = 500;
  private static final int KEPT = 1_000;
  private static final Duration PACE = Duration.ofMillis(100);
  private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(5);

  /**
   * What one look at the log found. Pieces do not know one another: in a chain, a single one that
   * the garbage collector takes for a lasting one would make all after it last.
   */
  private record Piece(long after, long upTo, List<TrackedEventMessage<?>> messages) {}

  private final LogReader reader;
  private final PostgresEventStorageEngine engine;
  private final int keptAtLeast;

  private final Lock lock = new ReentrantLock();
  private final Condition found = lock.newCondition();
  private final Condition wanted = lock.newCondition();

  // All of this is written under the lock.
  private final Set<Follower> followers = new HashSet<>();
  private final Deque<Piece> pieces = new ArrayDeque<>();
  private int kept;
  private long upTo;
  private boolean committed;
  private volatile boolean closed;
  private @Nullable Thread thread;

  LogTail(LogReader reader, PostgresEventStorageEngine engine) {
    this(reader, engine, KEPT);
  }

  /**
   * @param keptAtLeast how many events are kept, when there were as many
   */
  LogTail(LogReader reader, PostgresEventStorageEngine engine, int keptAtLeast) {
    this.reader = reader;
    this.engine = engine;
    this.keptAtLeast = keptAtLeast;
  }

  /** Every event after the position, in order, to be used by one thread at a time. */
  TrackingEventStream follow(long position) {
    return new Follower(position);
  }

  /** Something may have come that is worth a look before its time. */
  void committed() {
    lock.lock();
    try {
      committed = true;
      wanted.signal();
    } finally {
      lock.unlock();
    }
  }

  /** Nothing comes any more to those who follow. */
  @Override
  public void close() {
    Thread reading;
    lock.lock();
    try {
      closed = true;
      followers.clear();
      wanted.signal();
      found.signalAll();
      reading = thread;
    } finally {
      lock.unlock();
    }
    if (reading != null) {
      try {
        reading.join(PATIENCE_AT_CLOSE);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private void run() {
    boolean failed = false;
    for (OptionalLong after = next(); after.isPresent(); after = next()) {
      int entries = 0;
      try {
        entries = read(after.getAsLong());
        if (failed) {
          LOG.info("The log is read again");
        }
        failed = false;
      } catch (RuntimeException | Error e) {
        if (!failed) {
          LOG.warn("The log cannot be read: what follows it waits", e);
        }
        failed = true;
      }
      if (entries > 0) {
        tell();
      }
      if (entries < BATCH) {
        rest(entries > 0 || failed);
      }
    }
  }

  /** Waits for somebody who follows; the position to read after, or nothing when closed. */
  private OptionalLong next() {
    lock.lock();
    try {
      while (followers.isEmpty() && !closed) {
        wanted.awaitUninterruptibly();
      }
      committed = false;
      return closed ? OptionalLong.empty() : OptionalLong.of(upTo);
    } finally {
      lock.unlock();
    }
  }

  private int read(long after) {
    List<LogEntry> entries = reader.read(after, BATCH, true);
    if (!entries.isEmpty()) {
      add(
          new Piece(
              after, entries.getLast().position(), engine.messages(entries.stream()).toList()));
    }
    return entries.size();
  }

  private void add(Piece piece) {
    lock.lock();
    try {
      pieces.addLast(piece);
      upTo = piece.upTo();
      kept += piece.messages().size();
      while (kept - pieces.getFirst().messages().size() >= keptAtLeast) {
        kept -= pieces.removeFirst().messages().size();
      }
      found.signalAll();
    } finally {
      lock.unlock();
    }
  }

  private void tell() {
    List<Follower> told;
    lock.lock();
    try {
      told = List.copyOf(followers);
    } finally {
      lock.unlock();
    }
    told.forEach(Follower::tell);
  }

  private void rest(boolean undisturbed) {
    lock.lock();
    try {
      long left = PACE.toNanos();
      while (left > 0 && !closed && (undisturbed || !committed)) {
        left = wanted.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      LOG.debug("Nobody interrupts this thread", e);
    } finally {
      lock.unlock();
    }
  }

  private final class Follower implements TrackingEventStream {
    private final Queue<TrackedEventMessage<?>> ready = new ArrayDeque<>();

    /** Everything up to here is ready or was handed out. */
    private long position;

    private volatile @Nullable Runnable callback;

    Follower(long position) {
      this.position = position;
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
      fill();
      return Optional.ofNullable(ready.peek());
    }

    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
      long deadline = System.nanoTime() + unit.toNanos(timeout);
      while (peek().isEmpty()) {
        if (!awaitMore(deadline)) {
          return false;
        }
      }
      return true;
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
      while (!hasNextAvailable(1, TimeUnit.MINUTES)) {
        if (closed) {
          throw new IllegalStateException("The log is closed");
        }
      }
      return ready.remove();
    }

    @Override
    public boolean setOnAvailableCallback(Runnable onAvailable) {
      callback = onAvailable;
      onAvailable.run();
      return true;
    }

    @Override
    public void close() {
      lock.lock();
      try {
        followers.remove(this);
      } finally {
        lock.unlock();
      }
    }

    private void tell() {
      Runnable told = callback;
      if (told != null) {
        try {
          told.run();
        } catch (RuntimeException e) {
          LOG.warn("Somebody who follows the log could not be told of events", e);
        }
      }
    }

    private void fill() {
      while (ready.isEmpty() && !takeFromTail()) {
        List<LogEntry> entries = reader.read(position, BATCH, false);
        if (!entries.isEmpty()) {
          engine.messages(entries.stream()).forEach(ready::add);
          position = entries.getLast().position();
        }
        if (entries.size() < BATCH) {
          join();
          return;
        }
      }
    }

    /** False for who does not follow there, or is behind what is kept. */
    private boolean takeFromTail() {
      lock.lock();
      try {
        if (!followers.contains(this)) {
          return false;
        }
        if (!pieces.isEmpty() && position < pieces.getFirst().after()) {
          followers.remove(this);
          return false;
        }
        for (Piece piece : pieces) {
          if (piece.upTo() > position) {
            piece.messages().stream().filter(this::isNew).forEach(ready::add);
            position = piece.upTo();
          }
        }
        return true;
      } finally {
        lock.unlock();
      }
    }

    private boolean isNew(TrackedEventMessage<?> message) {
      return message.trackingToken().position().orElseThrow() > position;
    }

    private void join() {
      lock.lock();
      try {
        if (closed) {
          return;
        }
        if (followers.isEmpty()) {
          pieces.clear();
          kept = 0;
          upTo = position;
        }
        followers.add(this);
        wanted.signal();
        if (thread == null) {
          thread = Thread.ofPlatform().daemon().name(THREAD).start(LogTail.this::run);
        }
      } finally {
        lock.unlock();
      }
    }

    /** Whether there may be more before the deadline. */
    private boolean awaitMore(long deadline) throws InterruptedException {
      lock.lock();
      try {
        while (upTo <= position && !closed) {
          long left = deadline - System.nanoTime();
          if (left <= 0) {
            return false;
          }
          found.awaitNanos(left);
        }
        return !closed;
      } finally {
        lock.unlock();
      }
    }
  }
}
