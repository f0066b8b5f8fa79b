package dev.countersign.command.contract.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.policy.CurrencyPolicy;
import java.util.Set;
import java.util.stream.Collectors;

@Demands(
    section = "2.4.1",
    en = "Amounts are compared in one currency, so each other currency needs a rate.",
    zh = "金额以同一币种比较,因此其他币种须有汇率。")
public record CurrencyHasARate(Set<String> currencies, CurrencyPolicy policy) implements Rule {
  private String missing() {
    return currencies.stream()
        .filter(currency -> !policy.knows(currency))
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @Override
  public boolean holds() {
    return missing().isEmpty();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The currency policy has no exchange rate into %s for %s: ask for a new version of the policy."
            .formatted(policy.currency(), missing()),
        "货币政策中没有 %2$s 兑 %1$s 的汇率:请发布新版政策。".formatted(policy.currency(), missing()));
  }
}
