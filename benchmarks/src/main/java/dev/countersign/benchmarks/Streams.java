package dev.countersign.benchmarks;

/** Streams by number, from the first to before the last. */
record Streams(int from, int to) {
  /** Events of a stream that has been filled. */
  static final int LENGTH = 5;

  int size() {
    return to - from;
  }

  /** Neighbouring numbers are far from each other in an index, as identifiers are in real life. */
  static String id(int number) {
    return "order:" + Integer.toHexString(number * 0x9E3779B1);
  }
}
