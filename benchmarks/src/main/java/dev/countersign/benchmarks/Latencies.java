package dev.countersign.benchmarks;

import java.util.Arrays;

/** How long requests took. */
final class Latencies {
  private final long[] sorted;

  /**
   * @param nanos of every request, in any order
   */
  Latencies(long[] nanos) {
    sorted = nanos.clone();
    Arrays.sort(sorted);
  }

  /** In milliseconds. */
  double percentile(double percent) {
    int index = (int) Math.ceil(percent / 100 * sorted.length) - 1;
    return sorted[Math.clamp(index, 0, sorted.length - 1)] / 1e6;
  }
}
