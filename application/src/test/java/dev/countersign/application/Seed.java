package dev.countersign.application;

import java.util.Random;

/** Chance that can be repeated: {@code -Dseed=...} brings back the run that printed it. */
final class Seed {
  private Seed() {}

  static Random random(String test) {
    long seed = Long.getLong("seed", new Random().nextLong());
    System.out.println(test + ": repeat this run with -Dseed=" + seed);
    return new Random(seed);
  }
}
