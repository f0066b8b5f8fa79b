package dev.countersign.command.contract.terms;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import org.springframework.stereotype.Component;

@Component
class ParentContractSource implements FactSource<LinkParent, ParentContract> {
  private final ContractRegister contracts;

  ParentContractSource(ContractRegister contracts) {
    this.contracts = contracts;
  }

  @Override
  public ParentContract load(LinkParent command, CommandContext context) {
    return ParentContract.of(
        contracts.row(command.contractId()).customerId(), contracts.row(command.parentId()));
  }
}
