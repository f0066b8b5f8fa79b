package dev.countersign.command.contract.terms;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** Only technical service contracts have a term and a level (2.4.3). */
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
