package dev.countersign.command.contract.approval;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.contract.register.ContractRow;
import dev.countersign.command.customer.CustomerRegister;
import dev.countersign.events.CustomerId;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Owner of the rule that splitting does not lower the level: submissions for one customer, and for
 * its group, are decided one after the other.
 */
@Component
class CustomerExposureSource implements FactSource<SubmitForApproval, CustomerExposure> {
  private final ContractRegister contracts;
  private final CustomerRegister customers;

  CustomerExposureSource(ContractRegister contracts, CustomerRegister customers) {
    this.contracts = contracts;
    this.customers = customers;
  }

  @Override
  public CustomerExposure load(SubmitForApproval command, CommandContext context) {
    ContractRow contract = contracts.row(command.contractId());
    customers.lockGroup(contract.customerId());
    return new CustomerExposure(
        others(contract, contract.customerId()),
        customers.relativesOf(contract.customerId()).stream()
            .flatMap(relative -> others(contract, relative).stream())
            .toList());
  }

  private List<CustomerExposure.Other> others(ContractRow contract, CustomerId customer) {
    return contracts.exposing(contract.id(), customer).stream()
        .map(other -> new CustomerExposure.Other(other.id(), other.amount(), other.exposedOn()))
        .toList();
  }
}
