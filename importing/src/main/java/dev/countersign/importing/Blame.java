package dev.countersign.importing;

import dev.countersign.command.Command;
import dev.countersign.command.Directory;
import dev.countersign.command.ReferencesExist;
import dev.countersign.command.Rule;
import dev.countersign.command.gateway.CommandType;
import dev.countersign.events.Id;
import dev.countersign.web.InvalidField;
import dev.countersign.web.Text;
import java.lang.reflect.RecordComponent;
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

  /** The field that the rule judged: by its reference, its name or its value. */
  static @Nullable String field(Rule rule, Command command) {
    if (rule instanceof ReferencesExist references) {
      return unknown(references);
    }
    for (RecordComponent judged : rule.getClass().getRecordComponents()) {
      for (RecordComponent field : command.getClass().getRecordComponents()) {
        if (judged.getName().equals(field.getName()) && judged.getType() == field.getType()) {
          return field.getName();
        }
      }
    }
    for (RecordComponent judged : rule.getClass().getRecordComponents()) {
      Object value = value(judged, rule);
      for (RecordComponent field : command.getClass().getRecordComponents()) {
        if (value != null && value.equals(value(field, command))) {
          return field.getName();
        }
      }
    }
    return null;
  }

  /** Whether the rule judged what such a command has in a field of this name. */
  static boolean concerns(Rule rule, CommandType type, String field) {
    return Arrays.stream(rule.getClass().getRecordComponents())
        .filter(judged -> judged.getName().equals(field))
        .anyMatch(
            judged ->
                Arrays.stream(type.type().getRecordComponents())
                    .anyMatch(
                        component ->
                            component.getName().equals(field)
                                && component.getType() == judged.getType()));
  }

  private static @Nullable String unknown(ReferencesExist rule) {
    for (Map.Entry<String, Id> reference : rule.references().entrySet()) {
      boolean known =
          rule.directory().find(reference.getValue()).map(Directory.Entry::active).orElse(false);
      if (!known) {
        return reference.getKey();
      }
    }
    return null;
  }

  private static @Nullable Object value(RecordComponent component, Object owner) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(owner);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What is wrong with a field, as a sentence of its own. */
  static Text sentence(InvalidField error) {
    return new Text(
        "%s %s.".formatted(error.field(), error.message().en()),
        "%s %s。".formatted(error.field(), error.message().zh()));
  }
}
