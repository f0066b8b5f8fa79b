package dev.countersign.events.approval;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import org.jspecify.annotations.Nullable;

/**
 * One decision in an approval route: a role, in a branch or (without one) in the whole company.
 * Steps of one stage are decided jointly, in any order, but for those that wait for another.
 *
 * @param assigneeId the one holder of the role who decides; null: any of them
 * @param after the step of the same stage that is decided before; null: none
 */
public record RouteStep(
    String step,
    int stage,
    Role role,
    @Nullable BranchId branchId,
    @Nullable EmployeeId assigneeId,
    @Nullable String after) {
  /** A step that any holder of the role decides, together with the others of its stage. */
  public RouteStep(String step, int stage, Role role, @Nullable BranchId branchId) {
    this(step, stage, role, branchId, null, null);
  }

  /** The same, to be decided after another of its stage. */
  public RouteStep waitingFor(String other) {
    return new RouteStep(step, stage, role, branchId, assigneeId, other);
  }
}
