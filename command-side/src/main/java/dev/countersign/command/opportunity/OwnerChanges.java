package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(en = "An opportunity is assigned to somebody who does not own it.", zh = "商机须分配给并非现负责人的人。")
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
