package dev.countersign.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;

/** Threads that share work. */
final class Senders {
  private Senders() {}

  /** Hands every number of the range to one of the senders, and returns when all are done. */
  static long share(int senders, int from, int to, IntConsumer work) throws Exception {
    AtomicInteger next = new AtomicInteger(from);
    run(
        senders,
        _ -> {
          for (int n = next.getAndIncrement(); n < to; n = next.getAndIncrement()) {
            work.accept(n);
          }
        });
    return (long) to - from;
  }

  /** Runs all senders, by their number, to the end. */
  static void run(int senders, IntConsumer sender) throws Exception {
    try (var threads = Executors.newFixedThreadPool(senders)) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < senders; i++) {
        int number = i;
        running.add(threads.submit(() -> sender.accept(number)));
      }
      for (Future<?> end : running) {
        end.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("A sender failed: " + e.getCause(), e.getCause());
    }
  }
}
