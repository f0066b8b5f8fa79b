package dev.countersign.query.projection;

import dev.countersign.eventstore.EventLog;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Reads the log for one who takes event after event, and is a step ahead. */
final class ReadAhead implements AutoCloseable {
  private final EventLog log;
  private final int step;
  private final ExecutorService reader =
      Executors.newSingleThreadExecutor(Thread.ofPlatform().daemon().name("read-ahead").factory());
  private CompletableFuture<List<Incoming>> next = CompletableFuture.completedFuture(List.of());
  private long from = -1;

  /**
   * @param step how many events are read at once
   */
  ReadAhead(EventLog log, int step) {
    this.log = log;
    this.step = step;
  }

  /** The next events after the position; empty when there are none yet. */
  List<Incoming> after(long position) {
    List<Incoming> events = from == position ? next.join() : List.of();
    if (events.isEmpty()) {
      events = read(position);
    }
    if (events.size() == step) {
      long last = events.getLast().position();
      from = last;
      next = CompletableFuture.supplyAsync(() -> read(last), reader);
    }
    return events;
  }

  private List<Incoming> read(long position) {
    return log.events(position, step).stream().map(Incoming::of).toList();
  }

  @Override
  public void close() {
    reader.shutdownNow();
  }
}
