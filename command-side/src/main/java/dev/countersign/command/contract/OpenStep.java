package dev.countersign.command.contract;

import dev.countersign.command.Actor;
import dev.countersign.events.contract.RouteStep;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A step that waits for its decision.
 *
 * @param roles the role of the route and those that it has escalated to, in that order
 */
public record OpenStep(RouteStep route, List<Role> roles, Instant dueAt) {
  /** The name of the step in its route. */
  public String name() {
    return route.step();
  }

  /** Whether the actor holds one of the roles where the step wants it. */
  public boolean mayBeDecidedBy(Actor actor) {
    return roles.stream().anyMatch(role -> actor.holds(role, route.branchId()));
  }

  OpenStep escalated(Role role, Instant newDueAt) {
    List<Role> more = new ArrayList<>(roles);
    more.add(role);
    return new OpenStep(route, List.copyOf(more), newDueAt);
  }

  /** With every role that the policy lets it escalate to in the end. */
  OpenStep escalatedToTheEnd(ApprovalPolicy policy) {
    List<Role> all = new ArrayList<>(roles);
    Role next = policy.superiors().get(roles.getLast());
    while (next != null && !all.contains(next)) {
      all.add(next);
      next = policy.superiors().get(next);
    }
    return new OpenStep(route, List.copyOf(all), dueAt);
  }

  static String names(List<OpenStep> steps) {
    return steps.stream().map(OpenStep::name).collect(Collectors.joining(", "));
  }

  static String namesWithRoles(List<OpenStep> steps) {
    return steps.stream()
        .map(step -> step.name() + " " + step.roles())
        .collect(Collectors.joining(", "));
  }
}
