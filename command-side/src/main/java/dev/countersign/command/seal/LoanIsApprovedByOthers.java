package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.List;

@Demands(
    section = "3.3",
    en =
        "A loan is approved by others than who proposed it, borrows the seal, or approved it before.",
    zh = "外借须由申请人、借用人和已批准人以外的人批准。")
public record LoanIsApprovedByOthers(
    EmployeeId actor, EmployeeId proposer, EmployeeId borrower, List<EmployeeId> approvers)
    implements Rule {
  /** Keeps a copy. */
  public LoanIsApprovedByOthers {
    approvers = List.copyOf(approvers);
  }

  @Override
  public boolean holds() {
    return !actor.equals(proposer) && !actor.equals(borrower) && !approvers.contains(actor);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You proposed this loan, borrow the seal or approved it before: somebody else has to approve it.",
        "您是该外借的申请人、借用人或已批准人:须由其他人批准。");
  }
}
