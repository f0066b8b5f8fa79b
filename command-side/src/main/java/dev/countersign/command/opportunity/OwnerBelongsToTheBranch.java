package dev.countersign.command.opportunity;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import org.jspecify.annotations.Nullable;

@Demands(en = "The owner works for the branch, or for headquarters.", zh = "负责人须属于该分公司或总部。")
public record OwnerBelongsToTheBranch(BranchId branchId, @Nullable String ownersBranch)
    implements Rule {
  @Override
  public boolean holds() {
    return ownersBranch == null || ownersBranch.equals(branchId.value());
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The owner works for branch %s, not for %s.".formatted(ownersBranch, branchId.value()),
        "负责人属于分公司 %s，而非 %s。".formatted(ownersBranch, branchId.value()));
  }
}
