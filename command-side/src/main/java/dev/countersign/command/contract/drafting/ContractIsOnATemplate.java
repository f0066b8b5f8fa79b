package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.3.3",
    en = "Only a contract that is drafted on a template deviates from it.",
    zh = "只有使用范本的合同才可偏离其条款。")
public record ContractIsOnATemplate(TemplateText text) implements Rule {
  @Override
  public boolean holds() {
    return text.version() != null;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract names no template that it could deviate from: name one in a revision.",
        "该合同未使用范本,无从偏离:请先在修改草稿时指定范本。");
  }
}
