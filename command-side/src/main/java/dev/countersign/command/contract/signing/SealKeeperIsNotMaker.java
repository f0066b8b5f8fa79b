package dev.countersign.command.contract.signing;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.EmployeeId;
import java.util.Set;

@Demands(section = "3.3", en = "Whoever made the contract does not seal it.", zh = "合同的制作人不得为其盖章。")
public record SealKeeperIsNotMaker(EmployeeId keeper, Set<EmployeeId> makers) implements Rule {
  @Override
  public boolean holds() {
    return !makers.contains(keeper);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You made this contract, so another seal keeper must seal it.",
        "您是该合同的起草、修改或提交人,须由其他印章保管人盖章。");
  }
}
