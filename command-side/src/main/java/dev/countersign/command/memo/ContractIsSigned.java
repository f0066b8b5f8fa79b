package dev.countersign.command.memo;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.Phase;

/** Only a signed contract has a scope that a memo can change (III.3). */
public record ContractIsSigned(Phase phase) implements Rule {
  @Override
  public boolean holds() {
    return phase == Phase.SIGNED || phase == Phase.SEALED || phase == Phase.ACTIVE;
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
