package dev.countersign.eventstore;

import dev.countersign.events.EventForm;
import dev.countersign.events.Upcaster;
import dev.countersign.events.Upcasters;
import dev.countersign.eventstore.TestDatabase.Noted;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/** Notes had another name once, and before that their text was called a line. */
public final class FormerNotes implements Upcasters {
  static final String FORMER_NAME = "dev.countersign.Jotted";

  @Override
  public List<Upcaster> upcasters() {
    return List.of(
        new Upcaster(
            EventForm.first(FORMER_NAME), new EventForm(FORMER_NAME, "2"), FormerNotes::renameLine),
        new Upcaster(
            new EventForm(FORMER_NAME, "2"),
            EventForm.first(Noted.class.getName()),
            payload -> payload));
  }

  private static ObjectNode renameLine(ObjectNode payload) {
    payload.set("text", payload.required("line"));
    payload.remove("line");
    return payload;
  }
}
