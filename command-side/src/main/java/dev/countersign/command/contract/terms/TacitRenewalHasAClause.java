package dev.countersign.command.contract.terms;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import org.jspecify.annotations.Nullable;

/** A contract goes on by itself only if it says where (2.4.3). */
public record TacitRenewalHasAClause(boolean renewsTacitly, @Nullable String clause)
    implements Rule {
  @Override
  public boolean holds() {
    return !renewsTacitly || clause != null;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "A contract that renews tacitly names the clause that says so: renewalClause.",
        "自动续期的合同须注明约定自动续期的条款（renewalClause）。");
  }
}
