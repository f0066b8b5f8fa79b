package dev.countersign.events.policy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import dev.countersign.events.employee.Role;
import java.util.List;
import java.util.Map;

/**
 * Who approves which kind of document in which order, and by when (2.4.1). Days of steps and routes
 * are working days, the others are days of the calendar.
 *
 * @param routes one for each kind of document
 * @param stepDays until a step of the role is due
 * @param defaultStepDays the same for roles that are not named
 * @param wholeRouteDays until the last step is due; no step is due later
 * @param superiors to whom a step of a role goes when it is overdue
 * @param whenSpent what happens when nobody is left for a later step
 * @param lapseDays after which an approval that was not used is void
 * @param urgesPerDay how often a step may be urged in a day
 * @param delegationDays for how long approvals may be delegated at most
 */
@JsonTypeName("approvals")
public record ApprovalPolicy(
    List<DocumentRoute> routes,
    Map<Role, Integer> stepDays,
    int defaultStepDays,
    int wholeRouteDays,
    Map<Role, Role> superiors,
    SpentApprover whenSpent,
    int lapseDays,
    int urgesPerDay,
    int delegationDays)
    implements Policy {
  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException when something is missing
   */
  public ApprovalPolicy {
    routes = Required.list("routes", routes);
    stepDays = Required.map("stepDays", stepDays);
    superiors = Required.map("superiors", superiors);
    whenSpent = Required.value("whenSpent", whenSpent);
  }

  /** The same with these routes. */
  public ApprovalPolicy withRoutes(List<DocumentRoute> others) {
    return new ApprovalPolicy(
        others,
        stepDays,
        defaultStepDays,
        wholeRouteDays,
        superiors,
        whenSpent,
        lapseDays,
        urgesPerDay,
        delegationDays);
  }
}
