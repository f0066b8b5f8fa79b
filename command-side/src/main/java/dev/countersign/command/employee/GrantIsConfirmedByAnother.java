package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;

@Demands(
    en = "Two persons let somebody approve, seal, or say who does.",
    zh = "授予审批、用印及授权类角色须由两人决定。")
public record GrantIsConfirmedByAnother(EmployeeId actor, EmployeeId proposer) implements Rule {
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
        "You proposed this yourself: another staff administrator or an auditor has to confirm it.",
        "该提议由您本人提出:须由其他人事管理员或审计员确认。");
  }
}
