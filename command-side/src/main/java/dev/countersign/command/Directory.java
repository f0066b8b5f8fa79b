package dev.countersign.command;

import dev.countersign.events.Id;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What is known of the things that a command names: of those that a {@link
 * dev.countersign.events.Founding} event told of.
 */
public record Directory(Map<String, Entry> entries) {
  /**
   * One known thing.
   *
   * @param stream its stream name
   * @param branchId the code of its branch; {@code null}: none
   * @param active whether it can still be referred to by new commands
   */
  public record Entry(
      String stream, @org.jspecify.annotations.Nullable String branchId, boolean active) {
    /** What people call it. */
    public String code() {
      return stream.substring(stream.indexOf(':') + 1);
    }
  }

  /** The same without all that is not as wanted: that is as unknown. */
  public Directory only(Predicate<Entry> wanted) {
    return new Directory(
        entries.entrySet().stream()
            .filter(entry -> wanted.test(entry.getValue()))
            .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** What is known of {@code id}; empty when it is unknown. */
  public Optional<Entry> find(Id id) {
    return Optional.ofNullable(entries.get(id.toString()));
  }
}
