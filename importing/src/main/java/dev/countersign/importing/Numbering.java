package dev.countersign.importing;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The numbers that the rows of one import have, each for ever: whatever becomes of the rows around
 * it, and in whatever order they come again.
 */
final class Numbering {
  private final String importName;
  private final Map<UUID, Numbered> known;
  private final Map<UUID, Numbered> added = new HashMap<>();
  private final Map<String, Integer> last = new HashMap<>();

  /** What a row of a source is numbered with. */
  record Numbered(String source, int number) {}

  Numbering(String importName, Map<UUID, Numbered> known) {
    this.importName = importName;
    this.known = known;
    known.values().forEach(each -> last.merge(each.source(), each.number(), Math::max));
  }

  /** That of the key: the one that it had before, or the next one. */
  int of(String source, String key, int first) {
    UUID row = NameBasedUuid.of(importName, source, key);
    Numbered before = known.getOrDefault(row, added.get(row));
    if (before != null) {
      return before.number();
    }
    int next = Math.max(first, last.getOrDefault(source, first - 1) + 1);
    last.put(source, next);
    added.put(row, new Numbered(source, next));
    return next;
  }

  String importName() {
    return importName;
  }

  /** Those that nobody had before. */
  Map<UUID, Numbered> added() {
    return added;
  }
}
