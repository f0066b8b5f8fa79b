package dev.countersign.query.reference;

import dev.countersign.events.BilingualText;
import dev.countersign.events.EventForm;
import dev.countersign.events.EventJson;
import dev.countersign.events.Upcaster;
import dev.countersign.events.Upcasters;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** All forms that events have or had, each with the JSON Schema that is kept beside the events. */
@Component
class EventReference {
  private static final String SCHEMAS = "classpath*:dev/countersign/events/schemas/*.json";
  private static final JsonMapper JSON = EventJson.builder().build();

  private final List<DescribedForm> forms;

  EventReference() {
    Map<EventForm, Upcaster> upcasters = Upcasters.all();
    try {
      this.forms =
          Stream.of(new PathMatchingResourcePatternResolver().getResources(SCHEMAS))
              .map(EventReference::read)
              .map(schema -> DescribedForm.of(schema, upcasters))
              .sorted(
                  Comparator.comparing(DescribedForm::event).thenComparing(DescribedForm::schema))
              .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode read(Resource file) {
    try (InputStream content = file.getInputStream()) {
      return JSON.readTree(content).asObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * One form of an event.
   *
   * @param event the name of the event without its package
   * @param records the kinds of records that it is told of, as their names begin
   * @param schema where its schema is served
   * @param told what it tells people; null: it is in nobody's timeline
   * @param readAs the form in which it is told today; null: it is today's
   * @param json the schema
   */
  record DescribedForm(
      String event,
      EventForm form,
      List<String> records,
      String schema,
      String description,
      @Nullable BilingualText told,
      @Nullable EventForm readAs,
      ObjectNode json) {

    private static DescribedForm of(ObjectNode json, Map<EventForm, Upcaster> upcasters) {
      JsonNode revision = json.path("x-revision");
      EventForm form =
          new EventForm(
              json.required("x-type").stringValue(),
              revision.isMissingNode() ? null : revision.stringValue());
      JsonNode told = json.path("x-told");
      return new DescribedForm(
          json.required("title").stringValue(),
          form,
          json.required("x-records").valueStream().map(JsonNode::stringValue).toList(),
          json.required("$id").stringValue(),
          json.path("description").asString(""),
          told.isMissingNode()
              ? null
              : new BilingualText(
                  told.required("en").stringValue(), told.required("zh").stringValue()),
          today(form, upcasters),
          json);
    }

    private static @Nullable EventForm today(EventForm form, Map<EventForm, Upcaster> upcasters) {
      @Nullable EventForm today = null;
      for (@Nullable Upcaster next = upcasters.get(form);
          next != null;
          next = upcasters.get(next.to())) {
        today = next.to();
      }
      return today;
    }

    boolean isToday() {
      return readAs == null;
    }
  }

  /** Every form, by the name of its event. */
  List<DescribedForm> all() {
    return forms;
  }

  /** Those in which events are written, and told, today: one for each event. */
  List<DescribedForm> today() {
    return forms.stream().filter(DescribedForm::isToday).toList();
  }

  /** The form whose schema is served there. */
  Optional<DescribedForm> at(String schema) {
    return forms.stream().filter(form -> form.schema().equals(schema)).findFirst();
  }
}
