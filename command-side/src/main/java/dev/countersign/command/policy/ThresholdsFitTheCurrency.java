package dev.countersign.command.policy;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.policy.ContractPolicy;

/** Thresholds are in the currency of the policy, not negative, and small is not above major. */
public record ThresholdsFitTheCurrency(ContractPolicy policy) implements Rule {
  @Override
  public boolean holds() {
    return policy.majorAbove().currency().equals(policy.currency())
        && policy.smallStandardUpTo().currency().equals(policy.currency())
        && !policy.smallStandardUpTo().isNegative()
        && policy.smallStandardUpTo().amount().compareTo(policy.majorAbove().amount()) <= 0;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Give both thresholds in %s, with smallStandardUpTo from zero to majorAbove."
            .formatted(policy.currency()),
        "两个金额界限均应以 %s 表示,且 smallStandardUpTo 介于零与 majorAbove 之间。".formatted(policy.currency()));
  }
}
