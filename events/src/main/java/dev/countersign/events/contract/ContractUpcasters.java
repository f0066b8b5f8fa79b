package dev.countersign.events.contract;

import dev.countersign.events.EventForm;
import dev.countersign.events.Upcaster;
import dev.countersign.events.Upcasters;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The quantity of a line was a whole number once; it is a decimal, as text, today. */
public final class ContractUpcasters implements Upcasters {
  @Override
  public List<Upcaster> upcasters() {
    return List.of(wholeQuantities(ContractDrafted.class), wholeQuantities(DraftRevised.class));
  }

  private static Upcaster wholeQuantities(Class<? extends ContractEvent> event) {
    return new Upcaster(
        EventForm.first(event.getName()),
        EventForm.of(event),
        payload -> {
          payload.required("lines").asArray().forEach(ContractUpcasters::wholeQuantity);
          return payload;
        });
  }

  private static void wholeQuantity(JsonNode line) {
    ObjectNode fields = line.asObject();
    fields.put("quantity", Integer.toString(fields.required("quantity").intValue()));
  }
}
