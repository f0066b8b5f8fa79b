package dev.countersign.command.contract.terms;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import org.jspecify.annotations.Nullable;

@Demands(
    section = "2.4.3",
    en = "A contract goes on by itself only if a clause says so.",
    zh = "自动续期须有合同条款约定。")
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
