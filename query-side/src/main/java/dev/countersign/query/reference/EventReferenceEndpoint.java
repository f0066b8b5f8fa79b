package dev.countersign.query.reference;

import dev.countersign.query.reading.Refusal;
import dev.countersign.query.reference.EventReference.DescribedForm;
import dev.countersign.web.Caller;
import dev.countersign.web.Text;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

@RestController
@RequestMapping("/api/v1/events")
@Tag(name = "Event reference", description = "What events look like.")
class EventReferenceEndpoint {
  private static final String SCHEMA_JSON = "application/schema+json";
  private static final String SCHEMAS = "/api/v1/events/schemas/";

  private final EventReference reference;
  private final AsyncApi asyncApi;

  EventReferenceEndpoint(EventReference reference, AsyncApi asyncApi) {
    this.reference = reference;
    this.asyncApi = asyncApi;
  }

  @Schema(name = "ListedEventForm")
  record Listed(
      @Schema(example = "ContractDrafted") String event,
      @Schema(
              description = "The name as it is stored.",
              example = "dev.countersign.events.contract.ContractDrafted")
          String type,
      @Schema(description = "Absent for the first.", example = "2") @Nullable String revision,
      @Schema(description = "The kinds of records that it is told of.") List<String> records,
      @Schema(
              description = "Where the JSON Schema is.",
              example = "/api/v1/events/schemas/ContractDrafted/revisions/2")
          String schema,
      String description,
      @Schema(
              description =
                  "What it tells people, in both languages; names in braces stand for fields.")
          @Nullable Text told,
      @Schema(
              description = "The form in which it is told today; absent: it is today's.",
              example = "dev.countersign.events.contract.ContractDrafted@2")
          @Nullable String readAs) {
    private static Listed of(DescribedForm form) {
      return new Listed(
          form.event(),
          form.form().type(),
          form.form().revision(),
          form.records(),
          form.schema(),
          form.description(),
          form.told() == null ? null : new Text(form.told().en(), form.told().zh()),
          form.readAs() == null ? null : form.readAs().toString());
    }
  }

  @Schema(name = "EventForms")
  record Forms(List<Listed> items) {}

  @GetMapping("/schemas")
  @Operation(
      summary = "The forms of events",
      description =
          "Every event, and every form that one has had, with where its JSON Schema is. For"
              + " everybody.")
  Forms forms(Caller caller) {
    return new Forms(reference.all().stream().map(Listed::of).toList());
  }

  @GetMapping(path = "/schemas/{event}", produces = SCHEMA_JSON)
  @Operation(
      summary = "The JSON Schema of an event",
      description =
          "Of its first form, by the name of the event; by the full name of a former event whose"
              + " short one another has today. For everybody.")
  JsonNode schema(Caller caller, @PathVariable String event) {
    return find(event);
  }

  @GetMapping(path = "/schemas/{event}/revisions/{revision}", produces = SCHEMA_JSON)
  @Operation(
      summary = "The JSON Schema of a later revision of an event",
      description = "Of a form above the first. For everybody.")
  JsonNode revision(Caller caller, @PathVariable String event, @PathVariable String revision) {
    return find(event + "/revisions/" + revision);
  }

  @GetMapping(path = "/asyncapi", produces = MediaType.APPLICATION_JSON_VALUE)
  @Operation(
      summary = "The feed of events as AsyncAPI",
      description =
          "A document of AsyncAPI 3.0 that describes the feed and every event told in it. For"
              + " everybody.")
  JsonNode asyncApi(Caller caller) {
    return asyncApi.document();
  }

  private JsonNode find(String name) {
    return reference
        .at(SCHEMAS + name)
        .map(DescribedForm::json)
        .orElseThrow(() -> Refusal.notFound("schema", "事件格式", name));
  }
}
