package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.BilingualText;
import dev.countersign.events.template.Clause;

@Demands(
    section = "2.3.3",
    en = "A deviation says something else than the template.",
    zh = "偏离内容须与范本条款不同。")
public record DeviationChangesTheText(Clause clause, BilingualText text) implements Rule {
  @Override
  public boolean holds() {
    return !clause.text().equals(text);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Clause %s of the template says exactly this: withdraw the deviation instead."
            .formatted(clause.number()),
        "范本条款 %s 即为此内容:请改为撤回偏离。".formatted(clause.number()));
  }
}
