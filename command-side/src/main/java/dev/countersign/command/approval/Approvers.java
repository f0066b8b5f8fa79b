package dev.countersign.command.approval;

import dev.countersign.command.Actor;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Everybody who holds a role that approves at this moment, with those roles. */
public record Approvers(List<Actor> actors) {
  /** Keeps a copy. */
  public Approvers {
    actors = List.copyOf(actors);
  }

  /**
   * The names of the steps for which nobody is left when a different person decides each; none: all
   * of them can be decided.
   *
   * @param excluded who decides none of them
   */
  List<String> missingFor(List<ApprovalStep> steps, Set<EmployeeId> excluded) {
    // Who has a step gives it up when another step has nobody else and they find one of their own.
    Map<EmployeeId, ApprovalStep> assigned = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (ApprovalStep step : steps) {
      if (!assign(step, assigned, new HashSet<>(excluded))) {
        missing.add(step.name());
      }
    }
    return missing;
  }

  private boolean assign(
      ApprovalStep step, Map<EmployeeId, ApprovalStep> assigned, Set<EmployeeId> asked) {
    for (Actor actor : actors) {
      if (step.mayBeDecidedBy(actor) && asked.add(actor.employeeId())) {
        ApprovalStep had = assigned.get(actor.employeeId());
        if (had == null || assign(had, assigned, asked)) {
          assigned.put(actor.employeeId(), step);
          return true;
        }
      }
    }
    return false;
  }

  /** The first role by which the person approves there; null: they have none. */
  public @Nullable Role roleAt(EmployeeId person, @Nullable BranchId branch) {
    return actors.stream()
        .filter(actor -> actor.employeeId().equals(person))
        .flatMap(actor -> Role.APPROVING.stream().filter(role -> actor.holds(role, branch)))
        .findFirst()
        .orElse(null);
  }
}
