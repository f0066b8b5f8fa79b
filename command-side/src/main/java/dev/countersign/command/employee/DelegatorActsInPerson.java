package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(
    section = "2.4.1",
    en = "What somebody may decide is delegated, and taken back, by nobody but themselves.",
    zh = "委托与撤回委托只能由委托人本人办理。")
public record DelegatorActsInPerson(EmployeeId actor, EmployeeId delegator) implements Rule {
  @Override
  public boolean holds() {
    return actor.equals(delegator);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Only %s in person delegates their approvals or takes them back."
            .formatted(delegator.value()),
        "只有 %s 本人可以授权他人代理审批或收回授权。".formatted(delegator.value()));
  }
}
