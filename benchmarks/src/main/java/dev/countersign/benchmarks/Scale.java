package dev.countersign.benchmarks;

import java.time.Duration;

/**
 * How much is done.
 *
 * @param rounds how often each measurement is taken, in turns with the others
 * @param streams how many streams of five events there are before anything is measured
 * @param single operations of one measurement with one sender
 * @param many the same with many senders
 * @param replay the longest time that one replay may take; slow ones are stopped there
 * @param load how long HTTP load is put on for one measurement
 * @param warmUps how often it is put on before anything over HTTP is measured
 * @param opportunities how many opportunities one measurement of commands opens
 * @param rebuild events from which a view is rebuilt
 * @param growth events at which appends are compared with those to a short log
 * @param contracts how many there are when every question is asked
 * @param peers whether peers that must be installed first take part
 */
record Scale(
    int rounds,
    int streams,
    int single,
    int many,
    Duration replay,
    Duration load,
    int warmUps,
    int opportunities,
    int rebuild,
    int growth,
    int contracts,
    boolean peers) {

  static final Scale FULL =
      new Scale(
          5,
          20_000,
          600,
          4_000,
          Duration.ofSeconds(4),
          Duration.ofSeconds(8),
          10,
          1_500,
          1_000_000,
          5_000_000,
          100_000,
          true);

  static final Scale QUICK =
      new Scale(
          3,
          20_000,
          200,
          1_500,
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          4,
          400,
          200_000,
          1_000_000,
          5_000,
          true);

  /** Only shows that everything still runs. */
  static final Scale TINY =
      new Scale(
          1, 40, 4, 16, Duration.ofSeconds(1), Duration.ofMillis(300), 1, 4, 500, 500, 20, false);
}
