package dev.countersign.command.contract.terms;

import dev.countersign.events.contract.Deliverable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One thing that is delivered; {@code dueOn} is left out where it is called for. */
public record DeliverableItem(
    @NotBlank @Size(max = 500) String description, @Nullable LocalDate dueOn) {
  /** As they stand in the contract, numbered from one. */
  static List<Deliverable> numbered(List<DeliverableItem> items) {
    List<Deliverable> deliverables = new ArrayList<>();
    for (DeliverableItem item : items) {
      deliverables.add(new Deliverable(deliverables.size() + 1, item.description(), item.dueOn()));
    }
    return List.copyOf(deliverables);
  }
}
