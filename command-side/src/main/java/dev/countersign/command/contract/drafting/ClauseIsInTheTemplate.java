package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

@Demands(
    section = "2.3.3",
    en = "A deviation is from a clause that the template has.",
    zh = "偏离的条款须为范本中已有的条款。")
public record ClauseIsInTheTemplate(String clause, TemplateText text) implements Rule {
  @Override
  public boolean holds() {
    return text.clause(clause).isPresent();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The template has no clause %s.".formatted(clause), "范本中没有条款 %s。".formatted(clause));
  }
}
