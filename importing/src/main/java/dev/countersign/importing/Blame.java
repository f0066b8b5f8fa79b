package dev.countersign.importing;

import dev.countersign.command.gateway.CommandType;
import dev.countersign.command.gateway.Judgement;
import dev.countersign.web.InvalidField;
import dev.countersign.web.Text;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the column that a refusal is about. */
final class Blame {
  private Blame() {}

  /** Where the value of a field, or of something in or around it, came from. */
  static @Nullable Cell cell(String field, Map<String, Cell> origins) {
    Cell exact = origins.get(field);
    if (exact != null) {
      return exact;
    }
    return origins.entrySet().stream()
        .filter(
            entry ->
                field.startsWith(entry.getKey() + ".") || entry.getKey().startsWith(field + "."))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Whether what such a command has in a field of this name was judged. */
  static boolean concerns(Judgement judgement, CommandType type, String field) {
    return Arrays.stream(type.type().getRecordComponents())
        .anyMatch(component -> component.getName().equals(field) && judgement.concerns(component));
  }

  /** What is wrong with a field, as a sentence of its own. */
  static Text sentence(InvalidField error) {
    return new Text(
        "%s %s.".formatted(error.field(), error.message().en()),
        "%s %s。".formatted(error.field(), error.message().zh()));
  }
}
