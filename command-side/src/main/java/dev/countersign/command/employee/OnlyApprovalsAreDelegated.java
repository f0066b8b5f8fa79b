package dev.countersign.command.employee;

import dev.countersign.command.Intention;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.events.employee.Role;
import java.util.List;

/**
 * Roles that decide on contracts can be delegated; whoever else is away is given no deputy here.
 */
public record OnlyApprovalsAreDelegated(List<Role> roles) implements Rule {
  private static final List<Role> APPROVING =
      List.of(DelegateApproval.class.getAnnotation(Intention.class).roles());

  @Override
  public boolean holds() {
    return APPROVING.containsAll(roles);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "Only these roles can be delegated: %s.".formatted(APPROVING),
        "只有以下角色可以授权他人代理:%s。".formatted(APPROVING));
  }
}
