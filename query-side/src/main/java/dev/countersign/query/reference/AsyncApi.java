package dev.countersign.query.reference;

import dev.countersign.events.EventJson;
import dev.countersign.query.feed.CloudEvent;
import dev.countersign.query.reference.EventReference.DescribedForm;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The feed of events as AsyncAPI 3.0 has it: one channel, and a message for each event of today.
 */
@Component
class AsyncApi {
  private static final JsonMapper JSON = EventJson.builder().build();
  private static final String SCHEMAS = "#/components/schemas/";
  private static final String MESSAGES = "#/components/messages/";
  private static final String ENVELOPE = "CloudEvent";

  private final ObjectNode document;

  AsyncApi(EventReference reference) {
    this.document = document(reference.today());
  }

  /** The document; it is shared, and not to be changed. */
  ObjectNode document() {
    return document;
  }

  private static ObjectNode document(List<DescribedForm> events) {
    ObjectNode api = JSON.createObjectNode().put("asyncapi", "3.0.0");
    api.put("id", "urn:countersign:events");
    ObjectNode info =
        api.putObject("info")
            .put("title", "Countersign events")
            .put("version", "v1")
            .put(
                "description",
                "Every stored event, once and in one order, as CloudEvents 1.0 in structured JSON."
                    + " Events are told in today's form, whatever the form they are stored in; what is"
                    + " personal (`x-personal`) only to who may see it. Remember the position of what"
                    + " was taken in, and go on after it.");
    info.putObject("contact").put("name", "The operators of this installation");
    info.putObject("license")
        .put("name", "Apache-2.0")
        .put("url", "https://www.apache.org/licenses/LICENSE-2.0");
    info.putArray("tags").addObject().put("name", "Events").put("description", "What was decided.");
    api.put("defaultContentType", "application/cloudevents+json");
    ObjectNode server =
        api.putObject("servers")
            .putObject("here")
            .put("host", "{host}")
            .put("protocol", "https")
            .put("description", "The installation that serves this.");
    server
        .putObject("variables")
        .putObject("host")
        .put("description", "Its name and port.")
        .put("default", "localhost:8080");
    server.putArray("security").addObject().put("$ref", "#/components/securitySchemes/bearer");
    ObjectNode channel =
        api.putObject("channels")
            .putObject("events")
            .put("address", "/api/v1/events")
            .put("title", "The feed of events")
            .put("description", "Every event, in the order of the log.");
    ObjectNode told = channel.putObject("messages");
    operations(api.putObject("operations"));
    ObjectNode components = api.putObject("components");
    ObjectNode schemas = components.putObject("schemas");
    schemas.set(ENVELOPE, envelope());
    ObjectNode messages = components.putObject("messages");
    components
        .putObject("securitySchemes")
        .putObject("bearer")
        .put("type", "http")
        .put("scheme", "bearer")
        .put("bearerFormat", "JWT")
        .put("description", "The token of POST /api/v1/session, or of the identity provider.");
    for (DescribedForm event : events) {
      told.putObject(event.event()).put("$ref", MESSAGES + event.event());
      addSchemas(event, schemas);
      messages.set(event.event(), message(event));
    }
    return api;
  }

  private static void operations(ObjectNode operations) {
    operations.set(
        "tellEvents",
        operation(
            "Tell events on request",
            "Whoever asks is told a page of what was recorded after a position."));
    operations.set(
        "streamEvents",
        operation(
            "Tell events as they are recorded",
            "Asked for `text/event-stream`, the events follow as server-sent events as soon as they"
                + " are recorded; whoever comes back with `Last-Event-ID` misses none."));
  }

  private static ObjectNode operation(String title, String description) {
    ObjectNode operation =
        JSON.createObjectNode()
            .put("action", "send")
            .put("title", title)
            .put("summary", title + ".")
            .put("description", description);
    operation.putObject("channel").put("$ref", "#/channels/events");
    operation
        .putObject("bindings")
        .putObject("http")
        .put("method", "GET")
        .put("bindingVersion", "0.3.0");
    return operation;
  }

  private static ObjectNode message(DescribedForm event) {
    ObjectNode message =
        JSON.createObjectNode()
            .put("name", event.form().type())
            .put("title", event.event())
            .put("summary", event.told() == null ? event.event() : event.told().en())
            .put("description", event.description())
            .put("contentType", "application/cloudevents+json");
    if (event.told() != null) {
      message.putObject("x-told").put("en", event.told().en()).put("zh", event.told().zh());
    }
    ArrayNode all = message.putObject("payload").putArray("allOf");
    all.addObject().put("$ref", SCHEMAS + ENVELOPE);
    ObjectNode own = all.addObject().put("type", "object").putObject("properties");
    own.putObject("type").put("const", event.form().type());
    own.putObject("dataschema").put("const", event.schema());
    own.putObject("data").put("$ref", SCHEMAS + event.event());
    return message;
  }

  /** What is told of every event, as {@link CloudEvent} describes it. */
  private static ObjectNode envelope() {
    ObjectNode envelope =
        JSON.createObjectNode()
            .put("type", "object")
            .put("description", "The attributes of CloudEvents 1.0, and those of this house.");
    ArrayNode required = envelope.putArray("required");
    ObjectNode attributes = envelope.putObject("properties");
    for (RecordComponent attribute : CloudEvent.class.getRecordComponents()) {
      Schema told = attribute.getAccessor().getAnnotation(Schema.class);
      attributes.set(attribute.getName(), attribute(told));
      if (!attribute.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
        required.add(attribute.getName());
      }
    }
    return envelope;
  }

  private static ObjectNode attribute(Schema told) {
    ObjectNode attribute =
        JSON.createObjectNode()
            .put("type", told.implementation() == Map.class ? "object" : "string")
            .put("description", told.description());
    if (!told.format().isEmpty()) {
      attribute.put("format", told.format());
    }
    if (!told.pattern().isEmpty()) {
      attribute.put("pattern", told.pattern());
    }
    if (told.allowableValues().length > 0) {
      attribute.put("const", told.allowableValues()[0]);
    }
    return attribute;
  }

  /** References within a schema are references within the document here. */
  private static void addSchemas(DescribedForm event, ObjectNode schemas) {
    ObjectNode schema = event.json().deepCopy();
    JsonNode definitions = schema.path("$defs").deepCopy();
    schema.remove(
        List.of("$schema", "$id", "$defs", "x-type", "x-revision", "x-records", "x-told"));
    add(event.event(), schema, schemas);
    definitions.properties().forEach(each -> add(each.getKey(), each.getValue(), schemas));
  }

  private static void add(String name, JsonNode schema, ObjectNode schemas) {
    moveReferences(schema);
    JsonNode known = schemas.get(name);
    if (known != null && !known.equals(schema)) {
      throw new IllegalStateException("Two things that events tell are both called " + name);
    }
    schemas.set(name, schema);
  }

  private static void moveReferences(JsonNode node) {
    node.forEach(AsyncApi::moveReferences);
    if (node instanceof ObjectNode schema && schema.path("$ref").isString()) {
      String target = schema.required("$ref").stringValue().replaceFirst("^#/\\$defs/", SCHEMAS);
      if (schema.size() == 1) {
        schema.put("$ref", target);
      } else {
        // What stands beside a reference is not read in this dialect.
        schema.remove("$ref");
        schema.putArray("allOf").addObject().put("$ref", target);
      }
    }
  }
}
