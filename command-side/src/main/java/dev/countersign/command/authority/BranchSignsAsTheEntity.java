package dev.countersign.command.authority;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import dev.countersign.events.SigningEntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A branch signs as the entities that name it; one that none names, such as an office 办事处, is party
 * to nothing (2.4.1).
 *
 * @param branch null: headquarters, which signs as each
 */
@Demands(
    section = "2.4.1",
    en =
        "A branch signs as the entities that name it; one that none names, such as an office 办事处, is party to nothing.",
    zh = "分支机构只能以列明它的签约主体名义签约;未被任何主体列明的,例如办事处,不得签约。")
public record BranchSignsAsTheEntity(
    @Nullable BranchId branch, SigningEntityId entity, List<BranchId> branches) implements Rule {
  /** Keeps a copy. */
  public BranchSignsAsTheEntity {
    branches = List.copyOf(branches);
  }

  @Override
  public boolean holds() {
    return branch == null || branches.contains(branch);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Branch %s does not sign as the entity %s: choose another, or have legal record that it does."
            .formatted(branch == null ? "" : branch.value(), entity.value()),
        "分公司 %s 不以签约主体 %s 的名义签约:请另选主体,或由法务变更登记。"
            .formatted(branch == null ? "" : branch.value(), entity.value()));
  }
}
