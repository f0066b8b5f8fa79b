package dev.countersign.command.employee;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.employee.Role;
import java.util.List;

@Demands(
    en =
        "Roles that decide on contracts can be delegated; whoever else is away is given no deputy here.",
    zh = "只有审批合同的角色可以委托;其他人离开时在此不设代理。")
public record OnlyApprovalsAreDelegated(List<Role> roles) implements Rule {
  @Override
  public boolean holds() {
    return Role.APPROVING.containsAll(roles);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Only these roles can be delegated: %s.".formatted(Role.APPROVING),
        "只有以下角色可以授权他人代理:%s。".formatted(Role.APPROVING));
  }
}
