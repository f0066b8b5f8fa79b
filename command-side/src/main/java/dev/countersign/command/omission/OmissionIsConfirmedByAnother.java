package dev.countersign.command.omission;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(en = "Two persons decide that an event is passed over.", zh = "略过事件须由两人决定。")
public record OmissionIsConfirmedByAnother(EmployeeId actor, EmployeeId proposer) implements Rule {
  @Override
  public boolean holds() {
    return !actor.equals(proposer);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You proposed this yourself: another operator or an auditor has to confirm it.",
        "该提议由您本人提出:须由其他运维人员或审计员确认。");
  }
}
