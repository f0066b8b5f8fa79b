package dev.countersign.command.contract.drafting;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.template.Clause;

@Demands(
    section = "2.3.3",
    en = "Only clauses that legal lets be changed are deviated from.",
    zh = "只可偏离法务允许更改的条款。")
public record ClauseMayBeDeviatedFrom(Clause clause) implements Rule {
  @Override
  public boolean holds() {
    return clause.mayBeDeviatedFrom();
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Legal lets nobody deviate from clause %s: draft without the template where it cannot stand."
            .formatted(clause.number()),
        "法务规定条款 %s 不得偏离:无法采用时请不使用该范本起草。".formatted(clause.number()));
  }
}
