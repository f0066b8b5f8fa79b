package dev.countersign.command;

import dev.countersign.events.employee.Role;
import java.util.List;
import java.util.Set;

/**
 * Some duties are never in one hand: who audits neither decides nor administers, and who keeps the
 * seals approves nothing, not for somebody else either.
 */
public record DutiesStaySeparate(Role granted, Set<Grant> held) implements Rule {
  private static final Set<Role> DECIDING =
      Set.of(
          Role.SALES,
          Role.BRANCH_MANAGER,
          Role.PRODUCT_MANAGER,
          Role.FINANCE,
          Role.LEGAL,
          Role.GENERAL_MANAGER,
          Role.DEPUTY_GENERAL_MANAGER,
          Role.CHAIRMAN);

  private record Pair(Set<Role> one, Set<Role> other) {
    boolean joins(Role a, Role b) {
      return (one.contains(a) && other.contains(b)) || (one.contains(b) && other.contains(a));
    }
  }

  private static final List<Pair> SEPARATE =
      List.of(
          new Pair(Set.of(Role.AUDITOR), DECIDING),
          new Pair(Set.of(Role.AUDITOR), Set.of(Role.STAFF_ADMIN, Role.POLICY_ADMIN)),
          new Pair(Set.of(Role.SEAL_KEEPER), DECIDING));

  @Override
  public boolean holds() {
    return held.stream()
        .noneMatch(grant -> SEPARATE.stream().anyMatch(pair -> pair.joins(granted, grant.role())));
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "%s cannot be held, nor acted in for another, together with the roles this employee has."
            .formatted(granted),
        "角色 %s 与该员工现有角色不相容,不能担任,也不能代行。".formatted(granted));
  }
}
