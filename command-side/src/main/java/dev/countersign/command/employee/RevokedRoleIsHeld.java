package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Grant;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

@Demands(
    en = "Only a role that is held, in just that branch or company-wide, can be revoked.",
    zh = "只有在该分公司或全公司确实担任的角色才能收回。")
public record RevokedRoleIsHeld(Grant grant, Set<Grant> held) implements Rule {
  @Override
  public boolean holds() {
    return held.contains(grant);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The role %s is not held there.".formatted(grant.role()),
        "该员工在此范围内没有角色 %s。".formatted(grant.role()));
  }
}
