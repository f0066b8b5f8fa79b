package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.Line;
import java.util.List;

@Demands(
    section = "2.3.3",
    en =
        "The lines of a contract all tell their tax, or none does, so that its net and tax are known or not.",
    zh = "合同各行明细须全部注明税率,或全部不注明,以便确定不含税金额与税额。")
public record TaxIsToldOfAllLinesOrNone(List<Line> lines) implements Rule {
  private List<Integer> silent() {
    return lines.stream().filter(line -> line.tax() == null).map(Line::line).toList();
  }

  @Override
  public boolean holds() {
    return silent().isEmpty() || silent().size() == lines.size();
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Tell the tax of all lines, or of none: it is missing in the lines %s.".formatted(silent()),
        "请为所有明细行注明税率及是否含税,或全部不注明:第 %s 行未注明。".formatted(silent()));
  }
}
