package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ContractPhase;

@Demands(
    section = "2.4.2",
    en = "A contract builds on one that is active or completed.",
    zh = "原合同须为已生效或已完成的合同。")
public record ParentIsInForceOrCompleted(ContractPhase phase) implements Rule {
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
        "The contract to build on is in phase %s: it has to be ACTIVE or COMPLETED."
            .formatted(phase),
        "原合同处于“%s”阶段:应为已生效或已完成的合同。".formatted(phase.zh()));
  }
}
