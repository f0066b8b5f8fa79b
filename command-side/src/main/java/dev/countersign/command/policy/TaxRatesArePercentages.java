package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.policy.TaxPolicy;
import java.math.BigDecimal;
import java.util.List;

@Demands(
    section = "2.3.3",
    en = "Rates of tax are percentages below a hundred, none of them twice.",
    zh = "税率为小于一百的百分数,且不得重复。")
public record TaxRatesArePercentages(TaxPolicy policy) implements PolicyRule {
  @Override
  public boolean holds() {
    List<String> rates = policy.rates();
    return !rates.isEmpty()
        && rates.stream().allMatch(rate -> rate.matches("\\d{1,2}(\\.\\d{1,2})?"))
        && rates.stream()
                .map(BigDecimal::new)
                .map(BigDecimal::stripTrailingZeros)
                .distinct()
                .count()
            == rates.size();
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Write rates of tax in percent, each once, for example \"13\".", "税率应为百分数且不重复,例如 “13”。");
  }
}
