package dev.countersign.query.contractarchive;

import dev.countersign.events.ContractId;
import dev.countersign.events.Event;
import dev.countersign.events.EventJson;
import dev.countersign.events.Personal;
import dev.countersign.events.Told;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentKind;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What an event of whatever type says of contracts: found by the types of its components, so that
 * events to come are understood as well.
 *
 * @param naming those that may name contracts
 * @param told those that its sentence tells
 * @param words those that say why, the first of which counts
 */
record EventParts(
    List<RecordComponent> naming, List<RecordComponent> told, List<RecordComponent> words) {
  /** A component in a sentence. */
  static final Pattern PLACE = Pattern.compile("\\{(\\w+)}");

  private static final JsonMapper JSON = EventJson.builder().build();

  private static final ClassValue<EventParts> KNOWN =
      new ClassValue<>() {
        @Override
        protected EventParts computeValue(Class<?> type) {
          return read(type);
        }
      };

  static EventParts of(Event event) {
    return KNOWN.get(event.getClass());
  }

  private static EventParts read(Class<?> type) {
    List<RecordComponent> naming = new ArrayList<>();
    List<RecordComponent> told = new ArrayList<>();
    List<RecordComponent> words = new ArrayList<>();
    Told sentence = type.getAnnotation(Told.class);
    Set<String> places =
        sentence == null
            ? Set.of()
            : Set.copyOf(
                PLACE
                    .matcher(sentence.en() + sentence.zh())
                    .results()
                    .map(place -> place.group(1))
                    .distinct()
                    .toList());
    for (RecordComponent component : type.getRecordComponents()) {
      component.getAccessor().setAccessible(true);
      String what = component.getGenericType().getTypeName();
      if (what.contains(ContractId.class.getName()) || what.contains(DocumentId.class.getName())) {
        naming.add(component);
      }
      if (!component.isAnnotationPresent(Personal.class)) {
        if (places.contains(component.getName())) {
          told.add(component);
        }
        if (Set.of("reason", "comment").contains(component.getName())) {
          words.add(component);
        }
      }
    }
    return new EventParts(naming, told, words);
  }

  /** The contracts that it names, each once. */
  Set<ContractId> contracts(Event event) {
    Set<ContractId> contracts = new LinkedHashSet<>();
    for (RecordComponent component : naming) {
      Object value = value(component, event);
      (value instanceof Collection<?> several ? several.stream() : Stream.ofNullable(value))
          .forEach(
              each -> {
                switch (each) {
                  case ContractId id -> contracts.add(id);
                  case DocumentId id when id.kind() == DocumentKind.CONTRACT ->
                      contracts.add(new ContractId(id.value()));
                  default -> {}
                }
              });
    }
    return contracts;
  }

  /** What its sentence tells of it. */
  Map<String, JsonNode> particulars(Event event) {
    Map<String, JsonNode> particulars = new TreeMap<>();
    for (RecordComponent component : told) {
      particulars.put(component.getName(), JSON.valueToTree(value(component, event)));
    }
    return particulars;
  }

  /** Why, in somebody's words. */
  @Nullable String words(Event event) {
    return words.stream()
        .map(component -> value(component, event))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .findFirst()
        .orElse(null);
  }

  private static @Nullable Object value(RecordComponent component, Event event) {
    try {
      return component.getAccessor().invoke(event);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("Cannot read " + component, e);
    }
  }
}
