package dev.countersign.command.contract.terms;

import dev.countersign.events.contract.Milestone;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** By when how far it gets. */
public record MilestoneDate(@NotNull Milestone.Stage stage, @NotNull LocalDate dueOn) {
  Milestone milestone() {
    return new Milestone(stage, dueOn);
  }
}
