package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentKind;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes the JSON Schema of an event from its record: what {@link EventJson} writes and reads, with
 * the words of its comments. Beside the words of JSON Schema it has
 *
 * <ul>
 *   <li>{@code x-type} and {@code x-revision} (absent for the first): the form as it is stored;
 *   <li>{@code x-records}: of which kinds of records it is told, as their names begin;
 *   <li>{@code x-told}: what it tells people, see {@link Told};
 *   <li>{@code x-personal} at fields: see {@link Personal}. They are never required, since not
 *       every reader is told them;
 *   <li>{@code x-enumDescriptions}: what constants mean.
 * </ul>
 */
final class EventSchemas {
  private static final JsonMapper JSON = EventJson.builder().build();
  private static final String SERVED_AT = "/api/v1/events/schemas/";

  /** As {@link BigDecimal} writes itself. */
  private static final String DECIMAL = "^-?[0-9]+([.][0-9]+)?(E[+-]?[0-9]+)?$";

  private final Meanings meanings;

  EventSchemas(Meanings meanings) {
    this.meanings = meanings;
  }

  /** Of today's form of an event. */
  ObjectNode of(Class<? extends Event> event) {
    EventForm form = EventForm.of(event);
    return of(event, event.getSimpleName(), form);
  }

  /**
   * Of a form.
   *
   * @param event the record as it was when the form was written
   * @param name by which it is served: that of the event; the full one, where another has it today
   */
  ObjectNode of(Class<? extends Event> event, String name, EventForm form) {
    ObjectNode definitions = JSON.createObjectNode();
    ObjectNode schema =
        JSON.createObjectNode()
            .put("$schema", "https://json-schema.org/draft/2020-12/schema")
            .put(
                "$id",
                SERVED_AT + name + (form.revision() == null ? "" : "/revisions/" + form.revision()))
            .put("title", event.getSimpleName());
    meanings.of(event).ifPresent(meaning -> schema.put("description", meaning));
    schema.put("x-type", form.type());
    if (form.revision() != null) {
      schema.put("x-revision", form.revision());
    }
    records(event).forEach(schema.putArray("x-records")::add);
    Told told = event.getAnnotation(Told.class);
    if (told != null) {
      schema.putObject("x-told").put("en", told.en()).put("zh", told.zh());
    }
    schema.setAll(record(event, null, definitions));
    if (!definitions.isEmpty()) {
      schema.set("$defs", definitions);
    }
    return schema;
  }

  /** What its first component identifies. */
  private static List<String> records(Class<? extends Event> event) {
    Class<?> id = event.getRecordComponents()[0].getType();
    if (id == DocumentId.class) {
      return Stream.of(DocumentKind.values()).map(DocumentKind::type).toList();
    }
    try {
      String stream = id.getDeclaredConstructor(String.class).newInstance("").toString();
      return List.of(stream.substring(0, stream.indexOf(':')));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(event + " does not begin with what it happened to", e);
    }
  }

  private ObjectNode record(Class<?> type, @Nullable ObjectNode kind, ObjectNode definitions) {
    ObjectNode schema = JSON.createObjectNode().put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    ArrayNode required = JSON.createArrayNode();
    if (kind != null) {
      properties.setAll(kind);
      kind.propertyNames().forEach(required::add);
    }
    for (RecordComponent component : type.getRecordComponents()) {
      ObjectNode field = field(component, definitions);
      meanings
          .of(type, component.getName())
          .ifPresent(meaning -> field.put("description", meaning));
      if (component.isAnnotationPresent(Personal.class)) {
        field.put("x-personal", true);
      } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(component.getName());
      }
      properties.set(component.getName(), field);
    }
    schema.set("required", required);
    return schema.put("additionalProperties", false);
  }

  private ObjectNode field(RecordComponent component, ObjectNode definitions) {
    if (component.getType() == BigDecimal.class) {
      JsonFormat format = component.getAccessor().getAnnotation(JsonFormat.class);
      if (format == null || format.shape() != JsonFormat.Shape.STRING) {
        throw new IllegalStateException(component + " is a decimal and not written as text");
      }
    }
    return value(component.getGenericType(), definitions);
  }

  private ObjectNode value(Type type, ObjectNode definitions) {
    ObjectNode schema = JSON.createObjectNode();
    if (type instanceof ParameterizedType parameterized) {
      Type[] arguments = parameterized.getActualTypeArguments();
      if (parameterized.getRawType() == List.class) {
        schema.put("type", "array").set("items", value(arguments[0], definitions));
      } else {
        schema.put("type", "object");
        if (arguments[0] != String.class) {
          schema.set("propertyNames", value(arguments[0], definitions));
        }
        schema.set("additionalProperties", value(arguments[1], definitions));
      }
      return schema;
    }
    Class<?> plain = (Class<?>) type;
    if (plain == String.class) {
      return schema.put("type", "string");
    } else if (plain == int.class || plain == Integer.class) {
      return schema.put("type", "integer").put("format", "int32");
    } else if (plain == long.class || plain == Long.class) {
      return schema.put("type", "integer").put("format", "int64");
    } else if (plain == boolean.class || plain == Boolean.class) {
      return schema.put("type", "boolean");
    } else if (plain == LocalDate.class) {
      return schema.put("type", "string").put("format", "date");
    } else if (plain == Instant.class) {
      return schema.put("type", "string").put("format", "date-time");
    } else if (plain == BigDecimal.class) {
      return schema.put("type", "string").put("pattern", DECIMAL);
    }
    return schema.put("$ref", "#/$defs/" + define(plain, definitions));
  }

  /** Puts what a class looks like among the definitions. */
  private String define(Class<?> type, ObjectNode definitions) {
    String name = type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    if (!definitions.has(name)) {
      ObjectNode definition = definitions.putObject(name);
      meanings.of(type).ifPresent(meaning -> definition.put("description", meaning));
      definition.setAll(definition(type, definitions));
    }
    return name;
  }

  private ObjectNode definition(Class<?> type, ObjectNode definitions) {
    ObjectNode schema = JSON.createObjectNode();
    if (type.isEnum()) {
      ArrayNode constants = schema.put("type", "string").putArray("enum");
      ObjectNode described = JSON.createObjectNode();
      for (Object constant : type.getEnumConstants()) {
        String name = ((Enum<?>) constant).name();
        constants.add(name);
        meanings.of(type, name).ifPresent(meaning -> described.put(name, meaning));
      }
      if (!described.isEmpty()) {
        schema.set("x-enumDescriptions", described);
      }
      return schema;
    } else if (type == DocumentId.class) {
      return schema
          .put("type", "string")
          .put(
              "pattern",
              Stream.of(DocumentKind.values())
                  .map(DocumentKind::type)
                  .collect(Collectors.joining("|", "^(", "):")));
    } else if (Id.class.isAssignableFrom(type)) {
      return schema.put("type", "string");
    } else if (type == Money.class) {
      schema = record(type, null, definitions);
      ((ObjectNode) schema.required("properties").required("currency"))
          .put("pattern", "^[A-Z]{3}$");
      return schema;
    } else if (type.isSealed()) {
      ArrayNode kinds = schema.putArray("oneOf");
      String field =
          Objects.requireNonNull(type.getAnnotation(JsonTypeInfo.class), type.getName()).property();
      for (Class<?> kind : type.getPermittedSubclasses()) {
        kinds.addObject().put("$ref", "#/$defs/" + defineKind(kind, field, definitions));
      }
      return schema;
    } else if (type.isRecord()) {
      return record(type, null, definitions);
    }
    throw new IllegalStateException("No schema of " + type);
  }

  private String defineKind(Class<?> type, String field, ObjectNode definitions) {
    ObjectNode definition = definitions.putObject(type.getSimpleName());
    meanings.of(type).ifPresent(meaning -> definition.put("description", meaning));
    ObjectNode kind = JSON.createObjectNode();
    kind.putObject(field)
        .put("type", "string")
        .put(
            "const",
            Objects.requireNonNull(type.getAnnotation(JsonTypeName.class), type.getName()).value());
    definition.setAll(record(type, kind, definitions));
    return type.getSimpleName();
  }
}
