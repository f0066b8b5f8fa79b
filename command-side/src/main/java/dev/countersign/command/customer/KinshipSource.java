package dev.countersign.command.customer;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import org.springframework.stereotype.Component;

/** Nobody submits a contract of either customer meanwhile. */
@Component
class KinshipSource implements FactSource<RelateCustomers, Kinship> {
  private final CustomerRegister customers;

  KinshipSource(CustomerRegister customers) {
    this.customers = customers;
  }

  @Override
  public Kinship load(RelateCustomers command, CommandContext context) {
    customers.lock(command.customerId());
    customers.lock(command.groupId());
    return new Kinship(
        customers.headOf(command.groupId()).orElse(null),
        !customers.subsidiariesOf(command.customerId()).isEmpty());
  }
}
