package dev.countersign.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.Schema;
import java.util.Set;
import java.util.TreeSet;

/** Sees to it that one name in the description of the API means one thing. */
public final class SchemaNames {
  private SchemaNames() {}

  /**
   * Adds a schema, unless it is there.
   *
   * @throws IllegalStateException when another one has this name: one of the types needs a name of
   *     its own, by {@code @Schema(name = ...)}
   */
  public static void add(OpenAPI api, String name, Schema<?> schema) {
    var schemas = api.getComponents().getSchemas();
    Schema<?> known = schemas == null ? null : schemas.get(name);
    if (known == null) {
      api.schema(name, schema);
    } else if (!fields(known).containsAll(fields(schema))) {
      throw new IllegalStateException(
          "Two types are called %s in the description of the API, one with %s, the other with %s; give one of them another name by @Schema"
              .formatted(name, fields(known), fields(schema)));
    }
  }

  private static Set<String> fields(Schema<?> schema) {
    Set<String> fields = new TreeSet<>();
    if (schema.getProperties() != null) {
      fields.addAll(schema.getProperties().keySet());
    }
    if (schema.getAllOf() != null) {
      schema.getAllOf().forEach(part -> fields.addAll(fields(part)));
    }
    return fields;
  }
}
