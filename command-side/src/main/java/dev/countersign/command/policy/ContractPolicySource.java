package dev.countersign.command.policy;

import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.events.policy.ContractPolicy;
import org.springframework.stereotype.Component;

@Component
class ContractPolicySource implements FactSource<Command, ContractPolicyInForce> {
  private final PolicyRegister register;

  ContractPolicySource(PolicyRegister register) {
    this.register = register;
  }

  @Override
  public ContractPolicyInForce load(Command command, CommandContext context) {
    var inForce = register.inForce(PolicyIds.CONTRACTS, ContractPolicy.class, context.today());
    return new ContractPolicyInForce(inForce.version(), inForce.policy());
  }
}
