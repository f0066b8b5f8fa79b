package dev.countersign.importing;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which commands of an import are on record. */
final class RecordedSteps {
  private record Step(String source, String name) {}

  private final Map<Step, BitSet> lines = new HashMap<>();

  void add(String source, String step, int line) {
    lines.computeIfAbsent(new Step(source, step), each -> new BitSet()).set(line);
  }

  boolean contain(String source, String step, int line) {
    return lines.getOrDefault(new Step(source, step), new BitSet()).get(line);
  }
}
