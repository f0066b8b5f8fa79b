package dev.countersign.command;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who sends a command, with what they may do at this moment.
 *
 * @param onBehalfOf in whose place: then the grants are those that this person delegated, and no
 *     others; null: in the sender's own office
 * @param isSystem whether this is the system and no person: said by the program alone, as whoever
 *     is called {@code system} is not
 */
public record Actor(
    EmployeeId employeeId, Set<Grant> grants, @Nullable EmployeeId onBehalfOf, boolean isSystem) {
  /** By which what the system did is on record: first set-up, deadlines. */
  public static final EmployeeId SYSTEM = new EmployeeId("system");

  /** Somebody who acts for another. */
  public Actor(EmployeeId employeeId, Set<Grant> grants, @Nullable EmployeeId onBehalfOf) {
    this(employeeId, grants, onBehalfOf, false);
  }

  /** Somebody who acts in their own office. */
  public Actor(EmployeeId employeeId, Set<Grant> grants) {
    this(employeeId, grants, null);
  }

  /** Everybody whose decision it is: the sender and, when they act for somebody, that person. */
  public Set<EmployeeId> persons() {
    return onBehalfOf == null ? Set.of(employeeId) : Set.of(employeeId, onBehalfOf);
  }

  /** The system itself. */
  public static Actor system() {
    return new Actor(SYSTEM, Set.of(), null, true);
  }

  /** Whether the role is held in that branch ({@code null}: in the whole company). */
  public boolean holds(Role role, @Nullable BranchId branch) {
    return grants.contains(new Grant(role, null))
        || (branch != null && grants.contains(new Grant(role, branch)));
  }

  /** Whether one of the roles counts in that branch; the system may do everything. */
  public boolean mayAct(Collection<Role> roles, @Nullable BranchId branch) {
    return isSystem || roles.stream().anyMatch(role -> holds(role, branch));
  }

  /** Whether the role is held in any branch. */
  public boolean holdsAnywhere(Role role) {
    return grants.stream().anyMatch(grant -> grant.role() == role);
  }

  /**
   * Demands one of the roles in that branch ({@code null}: in the whole company).
   *
   * @throws NotAllowed when none is held
   */
  public void mustHoldOneOf(Collection<Role> roles, @Nullable BranchId branch) {
    if (!mayAct(roles, branch)) {
      throw new NotAllowed(roles, branch, false);
    }
  }

  /**
   * Demands one of the roles, in whichever branch.
   *
   * @throws NotAllowed when none is held anywhere
   */
  public void mustHoldOneOfAnywhere(Collection<Role> roles) {
    if (!isSystem && roles.stream().noneMatch(this::holdsAnywhere)) {
      throw new NotAllowed(roles, null, false);
    }
  }
}
