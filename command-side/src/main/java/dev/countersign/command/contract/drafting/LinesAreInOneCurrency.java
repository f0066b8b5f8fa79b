package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.Money;
import dev.countersign.events.contract.Line;
import java.util.List;

@Demands(
    section = "2.3.3",
    en = "A contract has one currency, in all its lines and its amount.",
    zh = "一份合同的各行与金额须为同一币种。")
public record LinesAreInOneCurrency(List<Line> lines, Money amount) implements Rule {
  @Override
  public boolean holds() {
    return lines.stream().allMatch(line -> line.unitPrice().currency().equals(amount.currency()));
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "All lines must be in the currency of the contract, %s.".formatted(amount.currency()),
        "所有明细行必须使用合同币种 %s。".formatted(amount.currency()));
  }
}
