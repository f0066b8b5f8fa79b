package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.math.BigDecimal;

@Demands(
    section = "3.2.5",
    en = "A tax rate is a percentage from 0 to below 100.",
    zh = "税率为 0 至 100 以下的百分数。")
public record TaxRateIsAPercentage(BigDecimal rate) implements Rule {
  @Override
  public boolean holds() {
    return rate.signum() >= 0 && rate.compareTo(BigDecimal.valueOf(100)) < 0;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A tax rate is a percentage from 0 to below 100, not %s.".formatted(rate.toPlainString()),
        "税率应为 0 至 100 以下的百分数，而不是 %s。".formatted(rate.toPlainString()));
  }
}
