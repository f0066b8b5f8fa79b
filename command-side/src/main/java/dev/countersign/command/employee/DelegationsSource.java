package dev.countersign.command.employee;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.register.DelegationRegister;
import dev.countersign.command.register.GrantRegister;
import org.springframework.stereotype.Component;

/**
 * Owner of the rule that delegations form no cycle: new ones are decided one after the other,
 * whosever they are. Grants are not locked; a role that does not go together with what is delegated
 * is found when the delegate acts.
 */
@Component
class DelegationsSource implements FactSource<DelegateApproval, Delegations> {
  private final DelegationRegister delegations;
  private final GrantRegister grants;

  DelegationsSource(DelegationRegister delegations, GrantRegister grants) {
    this.delegations = delegations;
    this.grants = grants;
  }

  @Override
  public Delegations load(DelegateApproval command, CommandContext context) {
    delegations.lock();
    return new Delegations(
        delegations.standing(context.today()), grants.actor(command.delegateId()));
  }
}
