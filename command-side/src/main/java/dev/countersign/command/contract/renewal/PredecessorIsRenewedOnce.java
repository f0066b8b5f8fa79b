package dev.countersign.command.contract.renewal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.ContractId;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "2.4.3",
    en = "One contract has one renewal, until that one is void or rejected.",
    zh = "一份合同只有一份续签合同，除非后者作废或被驳回。")
public record PredecessorIsRenewedOnce(@Nullable ContractId renewal) implements Rule {
  @Override
  public boolean holds() {
    return renewal == null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract is renewed by %s already: revise that one."
            .formatted(renewal == null ? "" : renewal.value()),
        "该合同已由 %s 续签：请修改该合同。".formatted(renewal == null ? "" : renewal.value()));
  }
}
