package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Grant;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import java.util.Set;

@Demands(en = "A role is granted once for the same branch.", zh = "同一分公司的同一角色只授予一次。")
public record RoleIsNotHeldYet(Grant grant, Set<Grant> held) implements Rule {
  @Override
  public boolean holds() {
    return !held.contains(grant);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "The role %s is already held there.".formatted(grant.role()),
        "该员工在此范围内已拥有角色 %s。".formatted(grant.role()));
  }
}
