package dev.countersign.command.contract.renewal;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.ContractId;
import org.jspecify.annotations.Nullable;

/** One contract has one renewal, until that one is void or rejected (2.4.3). */
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
