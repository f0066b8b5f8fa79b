package dev.countersign.command.contract.drafting;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.template.Clause;

/** Legal says which clauses of a template may be changed in a contract. */
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
