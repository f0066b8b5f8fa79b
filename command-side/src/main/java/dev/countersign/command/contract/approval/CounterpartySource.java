package dev.countersign.command.contract.approval;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.customer.CustomerRegister;
import org.springframework.stereotype.Component;

@Component
class CounterpartySource implements FactSource<SubmitForApproval, Counterparty> {
  private final ContractRegister contracts;
  private final CustomerRegister customers;

  CounterpartySource(ContractRegister contracts, CustomerRegister customers) {
    this.contracts = contracts;
    this.customers = customers;
  }

  @Override
  public Counterparty load(SubmitForApproval command, CommandContext context) {
    return new Counterparty(
        customers.verifiedUntil(contracts.row(command.contractId()).customerId()).orElse(null));
  }
}
