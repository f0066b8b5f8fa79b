package dev.countersign.command.contract.approval;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.contract.register.ContractRow;
import dev.countersign.events.CustomerId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Owner of the rule that splitting does not lower the level: submissions for one customer are
 * decided one after the other.
 */
@Component
class CustomerExposureSource implements FactSource<SubmitForApproval, CustomerExposure> {
  private final ContractRegister register;
  private final JdbcClient jdbc;

  CustomerExposureSource(ContractRegister register, JdbcClient jdbc) {
    this.register = register;
    this.jdbc = jdbc;
  }

  @Override
  public CustomerExposure load(SubmitForApproval command, CommandContext context) {
    ContractRow contract = register.row(command.contractId());
    lock(contract.customerId());
    return new CustomerExposure(
        register.exposing(contract).stream()
            .map(other -> new CustomerExposure.Other(other.id(), other.amount(), other.exposedOn()))
            .toList());
  }

  private void lock(CustomerId customer) {
    jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:customer, :kind))")
        .param("customer", customer.toString())
        .param("kind", LOCK_KIND)
        .query(rs -> {});
  }

  // Tells these locks from others that are taken by the hash of a text.
  private static final long LOCK_KIND = 0x6578706f73757265L;
}
