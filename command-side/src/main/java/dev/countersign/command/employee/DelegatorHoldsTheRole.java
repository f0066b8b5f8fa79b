package dev.countersign.command.employee;

import dev.countersign.command.Actor;
import dev.countersign.command.Demands;
import dev.countersign.command.Grant;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

@Demands(
    section = "2.4.1",
    en = "Nobody delegates what they do not hold themselves, there or in the whole company.",
    zh = "不得委托本人在该处或全公司均未担任的角色。")
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
