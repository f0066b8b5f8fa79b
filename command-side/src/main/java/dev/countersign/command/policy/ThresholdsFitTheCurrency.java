package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;
import dev.countersign.events.policy.Policy;
import java.util.List;

@Demands(
    en =
        "Thresholds are not negative, and in the currency in which the house compares amounts when they take effect. Who changes that currency publishes it first, and then for the same day the policies that have thresholds.",
    zh = "限额不得为负,且须为生效时公司用于比较金额的币种;更换该币种者须先公布币种,再为同一日公布含限额的制度。")
public record ThresholdsFitTheCurrency(List<Money> thresholds, String currency) implements Rule {
  ThresholdsFitTheCurrency(Policy policy, HouseCurrency currency) {
    this(Thresholds.of(policy), currency.code());
  }

  @Override
  public boolean holds() {
    return thresholds.stream()
        .allMatch(amount -> amount.currency().equals(currency) && !amount.isNegative());
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Give thresholds in %s, in which amounts are compared on that day, and not below zero."
            .formatted(currency),
        "金额界限应以当日比较金额所用的货币 %s 表示,且不得为负。".formatted(currency));
  }
}
