package dev.countersign.command.employee;

import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.employee.Role;
import java.util.List;

/**
 * Roles that decide on contracts can be delegated; whoever else is away is given no deputy here.
 */
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
