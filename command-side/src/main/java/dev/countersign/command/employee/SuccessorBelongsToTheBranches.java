package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.command.register.Holding;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The successor works for the branches of the opportunities that they get, or for headquarters.
 *
 * @param successorsBranch null for headquarters
 */
@Demands(
    en =
        "The successor works for the branches of the opportunities that they get, or for headquarters.",
    zh = "继任者须属于其接手商机的分公司或总部。")
public record SuccessorBelongsToTheBranches(@Nullable String successorsBranch, List<Holding> held)
    implements Rule {
  /** Keeps a copy. */
  public SuccessorBelongsToTheBranches {
    held = List.copyOf(held);
  }

  private List<Holding> elsewhere() {
    return held.stream()
        .filter(
            holding -> {
              String branch = holding.branchId();
              return branch != null && !branch.equals(successorsBranch);
            })
        .toList();
  }

  @Override
  public boolean holds() {
    return successorsBranch == null || elsewhere().isEmpty();
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The successor works for branch %s; %d of what is held belongs to others, see held: reassign it first, or name somebody of headquarters."
            .formatted(successorsBranch, elsewhere().size()),
        "接手人属于分公司 %s,名下有 %d 项属于其他分公司,见 held:请先另行变更负责人,或指定总部人员接手。"
            .formatted(successorsBranch, elsewhere().size()));
  }

  @Override
  public Map<String, Object> details() {
    return Map.of("held", elsewhere());
  }
}
