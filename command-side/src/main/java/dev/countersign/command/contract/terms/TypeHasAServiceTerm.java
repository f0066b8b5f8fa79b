package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.4.3",
    en = "Only technical service contracts have a term and a level.",
    zh = "只有技术服务合同才有服务期限与服务水平。")
public record TypeHasAServiceTerm(boolean isService) implements Rule {
  @Override
  public boolean holds() {
    return isService;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Only a contract of type TECHNICAL_SERVICE has a term, a level and notice.",
        "仅技术服务合同有服务期限、服务等级与终止通知。");
  }
}
