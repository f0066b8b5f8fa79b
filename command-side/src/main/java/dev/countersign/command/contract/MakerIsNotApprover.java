package dev.countersign.command.contract;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.Set;

/** Whoever drafted, revised or submitted a contract does not decide on it (2.4.1). */
public record MakerIsNotApprover(EmployeeId approver, Set<EmployeeId> makers) implements Rule {
  @Override
  public boolean holds() {
    return !makers.contains(approver);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You made or submitted this contract, so another person must decide on it.",
        "您是该合同的起草、修改或提交人,须由他人审批。");
  }
}
