package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.CurrencyPolicy;
import java.math.BigDecimal;

@Demands(en = "An exchange rate is a decimal above zero.", zh = "汇率为大于零的小数。")
public record RatesArePositive(CurrencyPolicy policy) implements PolicyRule {
  @Override
  public boolean holds() {
    return policy.exchangeRates().values().stream().allMatch(RatesArePositive::isPositive);
  }

  private static boolean isPositive(String rate) {
    return rate.matches("\\d{1,12}(\\.\\d{1,12})?") && new BigDecimal(rate).signum() > 0;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Write exchange rates as decimals above zero, for example \"7.10\".",
        "汇率应为大于零的小数,例如 “7.10”。");
  }
}
