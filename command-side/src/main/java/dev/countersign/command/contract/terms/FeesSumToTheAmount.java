package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;
import dev.countersign.events.contract.Fee;
import java.util.List;

@Demands(
    section = "2.4.4",
    en = "The fees are above zero and sum to the amount of the contract.",
    zh = "各项费用须大于零，且合计等于合同金额。")
public record FeesSumToTheAmount(List<Fee> fees, Money amount) implements Rule {
  private boolean isPaid(Fee fee) {
    return fee.amount().isPositive() && fee.amount().currency().equals(amount.currency());
  }

  private Money sum() {
    return fees.stream().map(Fee::amount).reduce(Money.zero(amount.currency()), Money::plus);
  }

  @Override
  public boolean holds() {
    return fees.stream().allMatch(this::isPaid) && sum().equals(amount);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The fees have to be above zero and sum to the amount of the contract, %s %s."
            .formatted(amount.amount(), amount.currency()),
        "各项费用须大于零，且合计等于合同金额 %s %s。".formatted(amount.amount(), amount.currency()));
  }
}
