package dev.countersign.command.contract.review;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.List;

/** Only those who were asked to review find something, or find everything settled (2.4.2). */
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
