package dev.countersign.command.memo;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ContractPhase;

/** Only a signed contract has a scope that a memo can change (III.3). */
public record ContractIsSigned(ContractPhase phase) implements Rule {
  @Override
  public boolean holds() {
    return phase == ContractPhase.SIGNED
        || phase == ContractPhase.SEALED
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
