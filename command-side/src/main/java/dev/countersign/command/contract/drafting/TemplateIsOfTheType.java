package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ContractType;

@Demands(
    section = "2.3.3",
    en = "A contract is drafted on a template for contracts of its type.",
    zh = "合同须使用适用于其类型的范本。")
public record TemplateIsOfTheType(ContractType type, TemplateText text) implements Rule {
  @Override
  public boolean holds() {
    return text.version() == null || text.version().type() == type;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The template is not for contracts of type %s: name another, or none.".formatted(type),
        "该范本不适用于 %s 类合同:请改用其他范本,或不填。".formatted(type));
  }
}
