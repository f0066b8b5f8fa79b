package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;
import dev.countersign.events.contract.Line;
import java.util.List;

@Demands(
    section = "2.3.3",
    en = "The amount written in the contract is the exact sum of its lines, gross.",
    zh = "合同金额须恰为各行明细的价税合计之和。")
public record AmountIsTheSumOfTheLines(List<Line> lines, Money amount) implements Rule {
  private Money sum() {
    return lines.stream().map(Line::total).reduce(Money.zero(amount.currency()), Money::plus);
  }

  @Override
  public boolean holds() {
    return sum().equals(amount);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The lines sum to %s %s, but the contract says %s: correct one of them."
            .formatted(sum().amount(), sum().currency(), amount.amount()),
        "明细合计为 %s %s,与合同金额 %s 不符:请更正。"
            .formatted(sum().amount(), sum().currency(), amount.amount()));
  }
}
