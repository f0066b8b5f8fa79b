package dev.countersign.events.policy;

import dev.countersign.events.employee.Role;
import java.util.List;

/**
 * One stage of the approval route in a policy: the roles that decide it jointly, and those of them
 * that a small contract on the standard template skips. Branch roles are those of the contract's
 * branch.
 */
public record RouteRule(
    List<Role> roles, boolean ofTheBranch, boolean onlyMajor, List<Role> skippedForSmallStandard) {
  /**
   * Keeps copies.
   *
   * @throws IllegalArgumentException when something is missing
   */
  public RouteRule {
    roles = Required.list("roles", roles);
    skippedForSmallStandard = Required.list("skippedForSmallStandard", skippedForSmallStandard);
  }
}
