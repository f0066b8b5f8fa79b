package dev.countersign.eventstore;

import dev.countersign.events.EventForm;
import dev.countersign.events.EventJson;
import dev.countersign.events.Upcaster;
import dev.countersign.events.Upcasters;
import java.util.Map;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Hands on events of a former form in today's, by the {@link Upcasters} of their packages. */
final class FormerEvents extends SingleEventUpcaster {
  private final Map<EventForm, Upcaster> upcasters = Upcasters.all();
  private final JsonMapper json = EventJson.builder().build();

  @Override
  protected boolean canUpcast(IntermediateEventRepresentation event) {
    return upcasters.containsKey(form(event));
  }

  @Override
  protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
    IntermediateEventRepresentation upcast = event;
    for (@Nullable Upcaster next = upcasters.get(form(event));
        next != null;
        next = upcasters.get(next.to())) {
      Upcaster step = next;
      upcast =
          upcast.upcastPayload(
              new SimpleSerializedType(step.to().type(), step.to().revision()),
              String.class,
              payload -> change(step, payload));
    }
    return upcast;
  }

  private String change(Upcaster step, String payload) {
    return json.writeValueAsString(step.change().apply(json.readValue(payload, ObjectNode.class)));
  }

  private static EventForm form(IntermediateEventRepresentation event) {
    SerializedType type = event.getType();
    return new EventForm(type.getName(), type.getRevision());
  }
}
