package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.Fee;
import java.util.List;
import java.util.Objects;
import java.util.Set;

@Demands(
    section = "2.4.4",
    en = "A fee names a deliverable that the contract has.",
    zh = "费用对应的交付物须为合同所有。")
public record FeesNameKnownDeliverables(List<Fee> fees, Set<Integer> deliverables) implements Rule {
  private List<Integer> unknown() {
    return fees.stream()
        .map(Fee::deliverable)
        .filter(Objects::nonNull)
        .filter(deliverable -> !deliverables.contains(deliverable))
        .toList();
  }

  @Override
  public boolean holds() {
    return unknown().isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Fees name deliverables that the contract does not have: %s.".formatted(unknown()),
        "费用对应的交付物不存在：%s。".formatted(unknown()));
  }
}
