package dev.countersign.command.opportunity;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

/** An opportunity is assigned to somebody who does not own it. */
public record OwnerChanges(EmployeeId from, EmployeeId to) implements Rule {
  @Override
  public boolean holds() {
    return !from.equals(to);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s owns this opportunity already.".formatted(to.value()),
        "%s 已是该商机的负责人。".formatted(to.value()));
  }
}
