package dev.countersign.command.policy;

import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.events.policy.OpportunityPolicy;
import org.springframework.stereotype.Component;

@Component
class OpportunityPolicySource implements FactSource<Command, OpportunityPolicyInForce> {
  private final PolicyRegister register;

  OpportunityPolicySource(PolicyRegister register) {
    this.register = register;
  }

  @Override
  public OpportunityPolicyInForce load(Command command, CommandContext context) {
    var inForce =
        register.inForce(PolicyIds.OPPORTUNITIES, OpportunityPolicy.class, context.today());
    return new OpportunityPolicyInForce(inForce.version(), inForce.policy());
  }
}
