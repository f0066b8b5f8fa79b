package dev.countersign.command.employee;

import dev.countersign.command.Actor;
import dev.countersign.command.Grant;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

/** Nobody delegates what they do not hold themselves, there or in the whole company (2.4.1). */
public record DelegatorHoldsTheRole(Actor delegator, Set<Grant> delegated) implements Rule {
  @Override
  public boolean holds() {
    return delegated.stream().allMatch(grant -> delegator.holds(grant.role(), grant.branchId()));
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You can delegate only roles that you hold yourself, where you hold them.",
        "只能授权本人在相应范围内拥有的角色。");
  }
}
