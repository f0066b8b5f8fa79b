package dev.countersign.command.seal;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import org.jspecify.annotations.Nullable;

/**
 * A branch's seal stands on papers of that branch only, that of headquarters on all (3.3).
 *
 * @param sealBranch null: headquarters
 */
public record SealIsOfTheBranch(@Nullable BranchId sealBranch, BranchId branch) implements Rule {
  @Override
  public boolean holds() {
    return sealBranch == null || sealBranch.equals(branch);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The seal is of branch %s, and the contract of branch %s."
            .formatted(sealBranch == null ? "" : sealBranch.value(), branch.value()),
        "该印章属于分公司 %s,而合同属于分公司 %s。"
            .formatted(sealBranch == null ? "" : sealBranch.value(), branch.value()));
  }
}
