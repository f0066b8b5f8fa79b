package dev.countersign.command.policy;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.Values;
import dev.countersign.events.policy.CurrencyPolicy;
import java.util.List;
import java.util.stream.Stream;

@Demands(
    en = "Currencies are ISO 4217 codes, and the own one needs no rate.",
    zh = "币种须为 ISO 4217 代码,且本位币无须汇率。")
public record CurrenciesAreKnown(CurrencyPolicy policy) implements PolicyRule {
  @Override
  public boolean holds() {
    return unknown().isEmpty() && !policy.exchangeRates().containsKey(policy.currency());
  }

  private List<String> unknown() {
    return Stream.concat(Stream.of(policy.currency()), policy.exchangeRates().keySet().stream())
        .filter(code -> !Values.isCurrency(code))
        .toList();
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Use ISO 4217 codes of money that is in use, and no rate for %s itself; not known: %s."
            .formatted(policy.currency(), unknown()),
        "请使用现行货币的 ISO 4217 代码,且 %s 自身不设汇率;未知代码:%s。".formatted(policy.currency(), unknown()));
  }
}
