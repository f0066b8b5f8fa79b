package dev.countersign.command.approval;

import dev.countersign.command.calendar.WorkingDays;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.DocumentRoute;
import dev.countersign.events.policy.SpentApprover;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A fact: under which terms is decided today: the policy of approvals in force, the work calendar
 * that is known, and everybody who holds a role that approves.
 *
 * @param version the version of the policy, which decisions keep on record
 */
public record ApprovalTerms(
    int version, ApprovalPolicy policy, WorkingDays workingDays, Approvers staff) {
  DocumentRoute route(DocumentKind kind) {
    return policy.routes().stream()
        .filter(route -> route.document() == kind)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("No route for " + kind));
  }

  boolean substitutesSuperiors() {
    return policy.whenSpent() == SpentApprover.SUBSTITUTE_SUPERIOR;
  }

  /**
   * The names of the steps for which nobody is left when a different person decides each, with
   * their superiors if they may step in; none: all of them can be decided.
   *
   * @param excluded who decides none of them
   */
  List<String> missingFor(List<ApprovalStep> steps, Set<EmployeeId> excluded) {
    return staff.missingFor(
        substitutesSuperiors()
            ? steps.stream().map(step -> step.withAllSuperiors(policy.superiors())).toList()
            : steps,
        excluded);
  }

  Instant stepDueAt(Role role, Instant opened) {
    return workingDays.endOf(
        opened, policy.stepDays().getOrDefault(role, policy.defaultStepDays()));
  }

  Instant routeDueAt(Instant submitted) {
    return workingDays.endOf(submitted, policy.wholeRouteDays());
  }

  /** The first business date on which an approval counts no more unless it was used. */
  LocalDate lapsesOn(LocalDate approved) {
    return approved.plusDays(policy.lapseDays());
  }
}
