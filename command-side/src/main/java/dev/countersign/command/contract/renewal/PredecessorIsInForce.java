package dev.countersign.command.contract.renewal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ContractPhase;

@Demands(
    section = "2.4.3",
    en = "A contract is renewed while it is active, or when it is completed.",
    zh = "已生效或已完成的合同方可续签。")
public record PredecessorIsInForce(ContractPhase phase) implements Rule {
  @Override
  public boolean holds() {
    return phase == ContractPhase.ACTIVE || phase == ContractPhase.COMPLETED;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract to renew is in phase %s; it has to be ACTIVE or COMPLETED.".formatted(phase),
        "待续签的合同处于 %s 阶段，须为已生效或已完成。".formatted(phase));
  }
}
