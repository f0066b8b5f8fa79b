package dev.countersign.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The schemas of a description of the API, wherever they stand in it. */
final class Schemas {
  /** Without types, what can be anything would be taken for an object on the way. */
  private static final Set<String> ANY =
      Set.of("object", "array", "string", "number", "boolean", "null");

  private Schemas() {}

  /** Of what can be any JSON. */
  static Schema<?> any() {
    return new Schema<>().types(ANY).description("Any JSON");
  }

  /** Leaves out the types of what can be anything. */
  static void openAny(OpenAPI api) {
    all(api).filter(schema -> ANY.equals(schema.getTypes())).forEach(any -> any.setTypes(null));
  }

  /** Every schema that is no reference. */
  static Stream<Schema<?>> all(OpenAPI api) {
    Stream<Schema<?>> named = named(api).values().stream().map(schema -> schema);
    return Stream.concat(named.flatMap(Schemas::tree), inUse(api))
        .filter(schema -> schema.get$ref() == null);
  }

  /** Takes away what nothing refers to: rows that are only parts of others, for example. */
  static void dropUnused(OpenAPI api) {
    Set<String> used = new HashSet<>();
    Deque<String> open = new ArrayDeque<>();
    inUse(api).flatMap(Schemas::references).forEach(open::add);
    while (!open.isEmpty()) {
      String name = open.remove();
      Schema<?> schema = named(api).get(name);
      if (used.add(name) && schema != null) {
        tree(schema).flatMap(Schemas::references).forEach(open::add);
      }
    }
    named(api).keySet().retainAll(used);
  }

  /** The type, or nothing where several are possible. */
  static String typeOf(Schema<?> schema) {
    if (schema.getTypes() == null || schema.getTypes().isEmpty()) {
      return String.valueOf(schema.getType());
    }
    List<String> types =
        schema.getTypes().stream().filter(type -> !type.equals("null")).distinct().toList();
    return types.size() == 1 ? types.getFirst() : "";
  }

  @SuppressWarnings("rawtypes") // as the library has it
  private static Map<String, Schema> named(OpenAPI api) {
    Map<String, Schema> schemas = api.getComponents().getSchemas();
    return schemas == null ? Map.of() : schemas;
  }

  /** Whatever operations and answers say, down to references. */
  private static Stream<Schema<?>> inUse(OpenAPI api) {
    Stream<Operation> operations =
        values(api.getPaths()).map(PathItem::readOperations).flatMap(List::stream);
    return Stream.concat(
            operations.flatMap(Schemas::of),
            values(api.getComponents().getResponses()).flatMap(Schemas::of))
        .flatMap(Schemas::tree);
  }

  private static Stream<Schema<?>> of(Operation operation) {
    Stream<Schema<?>> parameters =
        operation.getParameters() == null
            ? Stream.of()
            : operation.getParameters().stream().map(Parameter::getSchema).map(schema -> schema);
    Stream<Schema<?>> body =
        operation.getRequestBody() == null
            ? Stream.of()
            : of(operation.getRequestBody().getContent());
    return Stream.of(parameters, body, values(operation.getResponses()).flatMap(Schemas::of))
        .flatMap(each -> each);
  }

  private static Stream<Schema<?>> of(ApiResponse response) {
    Stream<Schema<?>> headers =
        values(response.getHeaders()).map(Header::getSchema).map(schema -> schema);
    return Stream.concat(of(response.getContent()), headers);
  }

  private static Stream<Schema<?>> of(@Nullable Content content) {
    return values(content).map(MediaType::getSchema).map(schema -> schema);
  }

  private static <T> Stream<T> values(@Nullable Map<String, T> map) {
    return map == null ? Stream.of() : map.values().stream();
  }

  private static Stream<Schema<?>> tree(@Nullable Schema<?> schema) {
    return schema == null
        ? Stream.of()
        : Stream.concat(Stream.of(schema), parts(schema).flatMap(Schemas::tree));
  }

  private static Stream<Schema<?>> parts(Schema<?> schema) {
    Stream<Schema<?>> properties =
        schema.getProperties() == null
            ? Stream.of()
            : schema.getProperties().values().stream().map(property -> property);
    Stream<Schema<?>> alternatives =
        Stream.of(schema.getOneOf(), schema.getAllOf(), schema.getAnyOf())
            .filter(Objects::nonNull)
            .flatMap(Collection::stream)
            .map(alternative -> alternative);
    Stream<Schema<?>> others =
        Stream.of(schema.getItems(), schema.getAdditionalProperties())
            .filter(Schema.class::isInstance)
            .map(other -> (Schema<?>) other);
    return Stream.of(properties, alternatives, others).flatMap(each -> each);
  }

  /** Names of the schemas that it refers to itself. */
  private static Stream<String> references(Schema<?> schema) {
    Stream<String> kinds =
        schema.getDiscriminator() == null || schema.getDiscriminator().getMapping() == null
            ? Stream.of()
            : schema.getDiscriminator().getMapping().values().stream();
    return Stream.concat(Stream.ofNullable(schema.get$ref()), kinds)
        .map(reference -> reference.substring(reference.lastIndexOf('/') + 1));
  }
}
