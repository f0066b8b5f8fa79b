package dev.countersign.command.contract;

import dev.countersign.command.Actor;
import dev.countersign.events.EmployeeId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A fact: everybody who holds a role that decides on contracts at this moment. */
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
  List<String> missingFor(List<OpenStep> steps, Set<EmployeeId> excluded) {
    // Who has a step gives it up when another step has nobody else and they find one of their own.
    Map<EmployeeId, OpenStep> assigned = new HashMap<>();
    List<String> missing = new ArrayList<>();
    for (OpenStep step : steps) {
      if (!assign(step, assigned, new HashSet<>(excluded))) {
        missing.add(step.name());
      }
    }
    return missing;
  }

  private boolean assign(OpenStep step, Map<EmployeeId, OpenStep> assigned, Set<EmployeeId> asked) {
    for (Actor actor : actors) {
      if (step.mayBeDecidedBy(actor) && asked.add(actor.employeeId())) {
        OpenStep had = assigned.get(actor.employeeId());
        if (had == null || assign(had, assigned, asked)) {
          assigned.put(actor.employeeId(), step);
          return true;
        }
      }
    }
    return false;
  }
}
