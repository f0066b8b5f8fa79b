package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.Set;

@Demands(
    section = "3.3",
    en =
        "Whoever approved the contract, in whichever round, for somebody else or by somebody else, does not seal it.",
    zh = "审批过该合同的人(无论在哪一轮、代他人或由他人代)不得为其盖章。")
public record SealKeeperIsNotApprover(EmployeeId keeper, Set<EmployeeId> approvers)
    implements Rule {
  @Override
  public boolean holds() {
    return !approvers.contains(keeper);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You approved this contract, or another did for you, so another seal keeper must seal it.",
        "您审批过该合同,或有人代您审批,须由其他印章保管人盖章。");
  }
}
