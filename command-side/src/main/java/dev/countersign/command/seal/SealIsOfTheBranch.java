package dev.countersign.command.seal;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import org.jspecify.annotations.Nullable;

/**
 * A branch's seal stands on papers of that branch only, that of headquarters on all (3.3).
 *
 * @param sealBranch null: headquarters
 */
@Demands(
    section = "3.3",
    en = "A branch's seal stands on papers of that branch only, that of headquarters on all.",
    zh = "分支机构的印章只用于本机构文件,总部印章可用于所有文件。")
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
