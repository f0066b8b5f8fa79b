package dev.countersign.command.memo;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ContractPhase;

@Demands(
    section = "III.3",
    en = "Only a signed contract has a scope that a memo can change.",
    zh = "只有已签署的合同才有可由备忘录变更的范围。")
public record ContractIsSigned(ContractPhase phase) implements Rule {
  @Override
  public boolean holds() {
    return phase == ContractPhase.SIGNED
        || phase == ContractPhase.SEALED
        || phase == ContractPhase.EXECUTED
        || phase == ContractPhase.ACTIVE;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract is in phase %s: before it is signed, revise its draft; after its end, no memo changes it."
            .formatted(phase),
        "合同%s:签字前请修改草稿,终止后不能再以备忘录变更。".formatted(phase.zh()));
  }
}
