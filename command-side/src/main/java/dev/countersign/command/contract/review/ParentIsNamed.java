package dev.countersign.command.contract.review;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;

/** What adds to a contract names it (2.4.2). */
public record ParentIsNamed(boolean isNamed) implements Rule {
  @Override
  public boolean holds() {
    return isNamed;
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The contract does not name the one that it adds to yet: link its parent first.",
        "合同尚未关联原合同：请先关联。");
  }
}
