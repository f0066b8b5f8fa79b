package dev.countersign.query.feed;

import dev.countersign.events.Personal;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What in the JSON of an event says something about a person, at whatever depth.
 *
 * @param here the names of fields that do
 * @param below what does within other fields; the items of a list stand for their list
 */
record PersonalFields(Set<String> here, Map<String, PersonalFields> below) {
  private static final ClassValue<PersonalFields> KNOWN =
      new ClassValue<>() {
        @Override
        protected PersonalFields computeValue(Class<?> type) {
          return read(type, Set.of());
        }
      };

  /** Those of an event. */
  static PersonalFields of(Class<?> event) {
    return KNOWN.get(event);
  }

  boolean isEmpty() {
    return here.isEmpty() && below.isEmpty();
  }

  /** Takes them out. */
  void removeFrom(JsonNode json) {
    if (json.isArray()) {
      json.forEach(this::removeFrom);
    } else if (json instanceof ObjectNode object) {
      object.remove(here);
      below.forEach(
          (name, fields) -> {
            JsonNode value = object.get(name);
            if (value != null) {
              fields.removeFrom(value);
            }
          });
    }
  }

  private static PersonalFields read(Class<?> type, Set<Class<?>> within) {
    Set<String> here = new HashSet<>();
    Map<String, PersonalFields> below = new HashMap<>();
    if (!within.contains(type)) {
      Set<Class<?>> deeper = new HashSet<>(within);
      deeper.add(type);
      if (type.isSealed()) {
        // Whichever it is: a name that is personal in one form is told in none.
        for (Class<?> form : type.getPermittedSubclasses()) {
          PersonalFields fields = read(form, deeper);
          here.addAll(fields.here());
          fields.below().forEach((name, each) -> below.merge(name, each, PersonalFields::and));
        }
      } else if (type.isRecord()) {
        for (RecordComponent component : type.getRecordComponents()) {
          if (component.isAnnotationPresent(Personal.class)) {
            here.add(component.getName());
          } else {
            classesIn(component.getGenericType())
                .map(each -> read(each, deeper))
                .filter(each -> !each.isEmpty())
                .forEach(each -> below.merge(component.getName(), each, PersonalFields::and));
          }
        }
      }
    }
    return new PersonalFields(Set.copyOf(here), Map.copyOf(below));
  }

  private PersonalFields and(PersonalFields other) {
    Set<String> both = new HashSet<>(here);
    both.addAll(other.here);
    Map<String, PersonalFields> deeper = new HashMap<>(below);
    other.below.forEach((name, each) -> deeper.merge(name, each, PersonalFields::and));
    return new PersonalFields(Set.copyOf(both), Map.copyOf(deeper));
  }

  private static Stream<Class<?>> classesIn(Type type) {
    return switch (type) {
      case Class<?> one -> Stream.of(one);
      case ParameterizedType many ->
          Stream.of(many.getActualTypeArguments()).flatMap(PersonalFields::classesIn);
      default -> Stream.empty();
    };
  }
}
