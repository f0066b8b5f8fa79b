package dev.countersign.command.approval;

import dev.countersign.command.Actor;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.employee.Role;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A step of a round, as it stands.
 *
 * @param roles the role of the route and those that may decide as well by now, in the order in
 *     which they came
 * @param dueAt until when an open step is to be decided; null: it is not open
 * @param assigneeId the one person who decides it; null: whoever holds one of the roles
 * @param persons everybody whose decision it is: who approved it and for whom, and who passed it on
 */
public record ApprovalStep(
    RouteStep route,
    State state,
    List<Role> roles,
    @Nullable Instant dueAt,
    @Nullable EmployeeId assigneeId,
    List<EmployeeId> persons) {
  /** How far a step is. */
  public enum State {
    /** Its turn has not come. */
    WAITING,
    /** It waits for its decision. */
    OPEN,
    /** It was approved. */
    APPROVED
  }

  /** Keeps copies. */
  public ApprovalStep {
    roles = List.copyOf(roles);
    persons = List.copyOf(persons);
  }

  static ApprovalStep waiting(RouteStep route) {
    return new ApprovalStep(
        route, State.WAITING, List.of(route.role()), null, route.assigneeId(), List.of());
  }

  /** The name of the step in its route. */
  public String name() {
    return route.step();
  }

  boolean isOpen() {
    return state == State.OPEN;
  }

  boolean isApproved() {
    return state == State.APPROVED;
  }

  /**
   * Whether the actor is the one it waits for and holds one of the roles where the step wants it.
   */
  public boolean mayBeDecidedBy(Actor actor) {
    return (assigneeId == null || actor.persons().contains(assigneeId))
        && roles.stream().anyMatch(role -> actor.holds(role, route.branchId()));
  }

  ApprovalStep openUntil(Instant due) {
    return new ApprovalStep(route, State.OPEN, roles, due, assigneeId, persons);
  }

  /** Back in the queue, with nothing decided. */
  ApprovalStep reset() {
    return new ApprovalStep(route, State.WAITING, roles, null, assigneeId, List.of());
  }

  ApprovalStep waitingFor(String other) {
    return new ApprovalStep(
        route.waitingFor(other), State.WAITING, roles, null, assigneeId, persons);
  }

  ApprovalStep approvedBy(List<EmployeeId> deciders) {
    return new ApprovalStep(
        route,
        State.APPROVED,
        roles,
        null,
        assigneeId,
        Stream.concat(persons.stream(), deciders.stream()).toList());
  }

  /** A further role may decide it; who alone was to decide it no longer is. */
  ApprovalStep openTo(Role role) {
    return new ApprovalStep(route, state, plus(role), dueAt, null, persons);
  }

  /** From now on only {@code to} decides it, by that role. */
  ApprovalStep transferred(EmployeeId from, EmployeeId to, Role role) {
    return new ApprovalStep(
        route,
        state,
        plus(role),
        dueAt,
        to,
        Stream.concat(persons.stream(), Stream.of(from)).toList());
  }

  /** With every role that may decide it in the end, when nobody does in time. */
  ApprovalStep withAllSuperiors(Map<Role, Role> superiors) {
    ApprovalStep step = this;
    Role next = superiors.get(roles.getLast());
    while (next != null && !step.roles.contains(next)) {
      step = step.openTo(next);
      next = superiors.get(next);
    }
    return step;
  }

  /** Whose role comes next; null: nobody's. */
  @Nullable Role superior(Map<Role, Role> superiors) {
    Role next = superiors.get(roles.getLast());
    return next == null || roles.contains(next) ? null : next;
  }

  private List<Role> plus(Role role) {
    List<Role> more = new ArrayList<>(roles);
    // Last, as what comes next is asked of the last; a role that was there already moves.
    more.remove(role);
    more.add(role);
    return more;
  }

  static String names(List<ApprovalStep> steps) {
    return steps.stream().map(ApprovalStep::name).collect(Collectors.joining(", "));
  }

  static String namesWithRoles(List<ApprovalStep> steps) {
    return steps.stream()
        .map(step -> step.name() + " " + step.roles())
        .collect(Collectors.joining(", "));
  }
}
