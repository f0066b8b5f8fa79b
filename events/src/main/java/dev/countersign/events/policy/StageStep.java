package dev.countersign.events.policy;

import dev.countersign.events.BranchId;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.employee.Role;
import org.jspecify.annotations.Nullable;

/**
 * One decision on a route.
 *
 * @param ofTheBranch whether the role is that of the document's branch or that of the company
 * @param when documents that take the step; null: all
 * @param unless documents that skip it; null: none
 */
public record StageStep(
    Role role, boolean ofTheBranch, @Nullable Condition when, @Nullable Condition unless) {
  /**
   * Takes what is given.
   *
   * @throws IllegalArgumentException when the role is missing
   */
  public StageStep {
    role = Required.value("role", role);
  }

  /**
   * Whether a document takes it.
   *
   * @param branch that of the document; null: the company
   */
  public boolean isTaken(RouteBasis basis, @Nullable BranchId branch) {
    return (when == null || when.isMetBy(basis, branch))
        && (unless == null || !unless.isMetBy(basis, branch));
  }
}
