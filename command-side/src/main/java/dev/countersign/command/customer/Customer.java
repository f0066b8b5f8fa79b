package dev.countersign.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.customer.ContactAdded;
import dev.countersign.events.customer.CustomerRegistered;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;

@Aggregate
class Customer extends AggregateRoot {
  @AggregateIdentifier private CustomerId id;
  private BranchId branchId;
  private int contacts;

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Customer() {}

  @CommandHandler
  Customer(RegisterCustomer command, CommandContext context) {
    Rule.check(new CreditCodeIsWellFormed(command.creditCode()));
    apply(
        new CustomerRegistered(
            command.customerId(),
            command.name(),
            command.creditCode(),
            command.branchId(),
            command.sector(),
            command.country(),
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void addContact(AddContact command, CommandContext context) {
    apply(
        new ContactAdded(
            id,
            contacts + 1,
            command.name(),
            command.jobTitle(),
            command.email(),
            command.phone(),
            context.effective(command.effectiveDate())));
  }

  @EventSourcingHandler
  void on(CustomerRegistered event) {
    id = event.customerId();
    branchId = event.branchId();
  }

  @EventSourcingHandler
  void on(ContactAdded event) {
    contacts = event.contact();
  }

  @Override
  protected BranchId branch() {
    return branchId;
  }
}
