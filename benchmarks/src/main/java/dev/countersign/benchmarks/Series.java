package dev.countersign.benchmarks;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The measurements of one thing, one from each round. */
final class Series {
  private final List<Sample> samples = new ArrayList<>();

  void add(Sample sample) {
    samples.add(sample);
  }

  boolean isEmpty() {
    return samples.isEmpty();
  }

  /** Operations per second. */
  double rate() {
    return median(Sample::rate);
  }

  /** The median with the lowest and the highest. */
  String rates() {
    if (samples.isEmpty()) {
      return "–";
    }
    double[] sorted = samples.stream().mapToDouble(Sample::rate).sorted().toArray();
    return "**%s** (%s–%s)"
        .formatted(number(rate()), number(sorted[0]), number(sorted[sorted.length - 1]));
  }

  /** Processor time per operation, client and server, and bytes of WAL. */
  String cost() {
    if (samples.isEmpty()) {
      return "–";
    }
    return "%s + %s µs, %s B"
        .formatted(
            number(median(s -> s.clientCpu() / s.operations() * 1e6)),
            number(median(s -> s.serverCpu() / s.operations() * 1e6)),
            number(median(s -> (double) s.wal() / s.operations())));
  }

  private double median(ToDoubleFunction<Sample> value) {
    double[] sorted = samples.stream().mapToDouble(value).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  static String number(double value) {
    return value < 10 && value > 0
        ? String.format(Locale.ROOT, "%.1f", value)
        : String.format(Locale.ROOT, "%,d", Math.round(value));
  }
}
