package dev.countersign.command.contract.review;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.List;

@Demands(
    section = "2.4.2",
    en = "Only those who were asked to review find something, or find everything settled.",
    zh = "只有受邀评审的人员可以提出意见或结束评审。")
public record ReviewerWasAsked(EmployeeId reviewer, List<EmployeeId> asked) implements Rule {
  @Override
  public boolean holds() {
    return asked.contains(reviewer);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s was not asked to review this contract.".formatted(reviewer.value()),
        "%s 未受邀评审本合同。".formatted(reviewer.value()));
  }
}
