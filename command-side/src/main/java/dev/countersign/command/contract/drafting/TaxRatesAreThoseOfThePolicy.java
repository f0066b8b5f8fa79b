package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.Tax;
import dev.countersign.events.policy.TaxPolicy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

@Demands(
    section = "2.3.3",
    en = "A line is taxed at a rate of the policy in force.",
    zh = "明细行的税率须为现行政策规定的税率。")
public record TaxRatesAreThoseOfThePolicy(List<Line> lines, TaxPolicy policy) implements Rule {
  private String unknown() {
    return lines.stream()
        .map(Line::tax)
        .filter(Objects::nonNull)
        .map(Tax::rate)
        .filter(rate -> !isKnown(rate))
        .map(BigDecimal::toPlainString)
        .distinct()
        .collect(Collectors.joining(", "));
  }

  private boolean isKnown(BigDecimal rate) {
    return policy.rates().stream().anyMatch(known -> new BigDecimal(known).compareTo(rate) == 0);
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
        "No rate of value-added tax today: %s %%. Those of the policy are %s."
            .formatted(unknown(), policy.rates()),
        "现行增值税税率中没有:%s%%;政策规定的税率为 %s。".formatted(unknown(), policy.rates()));
  }
}
