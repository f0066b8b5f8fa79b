package dev.countersign.query.reference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.query.reference.EventReference.DescribedForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class AsyncApiTest {
  private static final Path DOCUMENT = Path.of("..", "docs", "asyncapi.json");
  private static final Path RECEIVED = Path.of("target", "received", "asyncapi.json");

  private final EventReference reference = new EventReference();
  private final JsonNode document = new AsyncApi(reference).document();

  @Test
  void theDocumentInDocsIsTheOneThatIsServed() throws IOException {
    String expected = document.toPrettyString().replace("\r\n", "\n") + "\n";
    Files.createDirectories(RECEIVED.getParent());
    Files.writeString(RECEIVED, expected);
    assertThat(DOCUMENT).as("copy query-side/" + RECEIVED + " to docs").hasContent(expected);
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    List<String> references = references(document);
    assertThat(references).hasSizeGreaterThan(500);
    assertThat(references)
        .allSatisfy(
            each -> {
              assertThat(each).startsWith("#/");
              assertThat(document.at(each.substring(1)).isObject()).as(each).isTrue();
            });
  }

  @Test
  void eachEventHasOneMessage() {
    List<String> events = reference.today().stream().map(DescribedForm::event).toList();
    assertThat(events).hasSizeGreaterThan(130);
    assertThat(document.at("/channels/events/messages").propertyNames())
        .containsExactlyInAnyOrderElementsOf(events);
    assertThat(document.at("/components/messages").propertyNames())
        .containsExactlyInAnyOrderElementsOf(events);
    assertThat(document.at("/components/messages").valueStream())
        .extracting(message -> message.at("/payload/allOf/1/properties/data/$ref").stringValue())
        .containsExactlyInAnyOrderElementsOf(
            events.stream().map(event -> "#/components/schemas/" + event).toList());
  }

  @Test
  void aMessageTellsTodaysForm() {
    JsonNode drafted = document.at("/components/messages/ContractDrafted");
    assertThat(drafted.path("name").stringValue())
        .isEqualTo("dev.countersign.events.contract.ContractDrafted");
    assertThat(drafted.at("/payload/allOf/1/properties/dataschema/const").stringValue())
        .isEqualTo("/api/v1/events/schemas/ContractDrafted/revisions/2");
    assertThat(drafted.at("/x-told/zh").stringValue()).isEqualTo("起草合同：{title}。");
    assertThat(document.at("/components/schemas/Line/properties/quantity/type").stringValue())
        .isEqualTo("string");
  }

  @Test
  void formerFormsLeadToTodays() {
    List<String> today = reference.today().stream().map(form -> form.form().toString()).toList();
    List<DescribedForm> former = reference.all().stream().filter(form -> !form.isToday()).toList();
    assertThat(former)
        .hasSizeGreaterThan(12)
        .allSatisfy(
            form -> assertThat(Objects.requireNonNull(form.readAs()).toString()).isIn(today));
    assertThat(reference.at("/api/v1/events/schemas/ContractDrafted").orElseThrow().isToday())
        .isFalse();
  }

  @Test
  void theSchemasStayAsTheyAre() {
    ObjectNode schema =
        reference.at("/api/v1/events/schemas/ContractDrafted/revisions/2").orElseThrow().json();
    assertThat(references(schema)).allMatch(each -> each.startsWith("#/$defs/"));
    assertThat(reference.at("/api/v1/events/schemas/Nothing")).isEmpty();
  }

  private static List<String> references(JsonNode node) {
    List<String> found = new ArrayList<>();
    node.forEach(below -> found.addAll(references(below)));
    if (node.path("$ref").isString()) {
      found.add(node.path("$ref").stringValue());
    }
    return found;
  }
}
