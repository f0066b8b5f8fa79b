package dev.countersign.benchmarks;

import java.util.List;

/** How long requests took. */
final class Latencies {
  private final long[] sorted;

  /**
   * @param nanos of every request, in any order
   */
  Latencies(List<Long> nanos) {
    sorted = nanos.stream().mapToLong(Long::longValue).sorted().toArray();
  }

  /** In milliseconds. */
  double percentile(double percent) {
    int index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
    return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
  }
}
