package dev.countersign.command.contract.renewal;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.contract.register.ContractRow;
import org.springframework.stereotype.Component;

/** Owner of the rule that one contract has one renewal. */
@Component
class PredecessorSource implements FactSource<RenewContract, Predecessor> {
  private final ContractRegister contracts;

  PredecessorSource(ContractRegister contracts) {
    this.contracts = contracts;
  }

  @Override
  public Predecessor load(RenewContract command, CommandContext context) {
    ContractRow contract = contracts.row(command.predecessorId());
    return new Predecessor(
        contract.type(),
        contract.branchId(),
        contract.customerId(),
        contract.phase(),
        contract.serviceTo(),
        contracts.renewalOf(command.predecessorId()).orElse(null));
  }
}
