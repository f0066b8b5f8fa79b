package dev.countersign.application;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import dev.countersign.eventstore.LogEntry;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What the schemas of events promise, held against what is stored. */
final class DescribedEvents {
  private static final SchemaRegistry REGISTRY =
      SchemaRegistry.withDefaultDialect(
          SpecificationVersion.DRAFT_2020_12,
          builder ->
              builder.schemaRegistryConfig(
                  SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
  private static final Map<String, Described> KNOWN = new ConcurrentHashMap<>();

  private DescribedEvents() {}

  private record Described(JsonNode json, Schema schema) {
    private static Described of(String form) {
      String file = "/dev/countersign/events/schemas/" + form + ".json";
      try (InputStream content =
          Objects.requireNonNull(DescribedEvents.class.getResourceAsStream(file), file)) {
        JsonNode json = Client.JSON.readTree(content);
        return new Described(json, REGISTRY.getSchema(SchemaLocation.of("urn:" + form), json));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Where a stored event is not as the schema of its form says; empty: nowhere. */
  static List<String> faults(LogEntry entry) {
    String form =
        entry.payloadType()
            + "@"
            + (entry.payloadRevision() == null ? "1" : entry.payloadRevision());
    Described described = KNOWN.computeIfAbsent(form, Described::of);
    String record = entry.aggregateId().replaceFirst(":.*", "");
    return Stream.concat(
            described.schema().validate(Client.JSON.readTree(entry.payload())).stream()
                .map(Object::toString),
            described
                    .json()
                    .path("x-records")
                    .valueStream()
                    .anyMatch(kind -> kind.asString().equals(record))
                ? Stream.of()
                : Stream.of("told of " + record))
        .map(fault -> form + " at " + entry.position() + ": " + fault)
        .toList();
  }
}
