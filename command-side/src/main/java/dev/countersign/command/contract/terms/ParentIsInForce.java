package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ContractPhase;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "2.4.2",
    en = "A contract adds to one that is active or completed.",
    zh = "原合同须已生效或已完成。")
public record ParentIsInForce(@Nullable ContractPhase phase) implements Rule {
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
        "The contract that it adds to is in phase %s; it has to be ACTIVE or COMPLETED."
            .formatted(phase),
        "原合同处于 %s 阶段，须为已生效或已完成。".formatted(phase));
  }
}
