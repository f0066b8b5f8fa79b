package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.command.Directory;
import dev.countersign.command.ReferencesExist;
import dev.countersign.command.Rule;
import dev.countersign.events.Id;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a rule that refused has judged, in a form that survives the way over Axon Server.
 *
 * @param field the field of the command, by its reference, its name or its value; null where the
 *     command itself does not say it
 * @param values the names of all that was judged, each with the name of its type
 */
public record Judgement(@Nullable String field, Map<String, String> values) {
  static Judgement of(Rule rule, @Nullable Command command) {
    return new Judgement(
        command == null ? null : field(rule, command),
        Arrays.stream(rule.getClass().getRecordComponents())
            .collect(
                Collectors.toMap(
                    RecordComponent::getName, component -> component.getType().getName())));
  }

  /** Whether a field of this name and type was judged. */
  public boolean concerns(RecordComponent field) {
    return field.getType().getName().equals(values.get(field.getName()));
  }

  private static @Nullable String field(Rule rule, Command command) {
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
}
