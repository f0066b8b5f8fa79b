package dev.countersign.command.customer;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.customer.ContactAdded;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.customer.CustomerRelated;
import dev.countersign.events.customer.CustomerSeparated;
import dev.countersign.events.customer.CustomerVerified;
import java.time.LocalDate;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate
class Customer extends AggregateRoot {
  @AggregateIdentifier private CustomerId id;
  private BranchId branchId;
  private @Nullable String creditCode;
  private @Nullable CustomerId groupId;
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

  @CommandHandler
  void verify(VerifyCustomer command, CommandContext context) {
    LocalDate on = context.effective(command.effectiveDate());
    Rule.check(
        new LicenceShowsTheCodeOnRecord(command.creditCode(), creditCode),
        new VerificationLasts(on, command.validUntil()));
    apply(
        new CustomerVerified(
            id,
            command.licence(),
            command.authority(),
            command.credit(),
            command.validUntil(),
            context.actor().employeeId(),
            on));
  }

  @CommandHandler
  void relate(RelateCustomers command, CommandContext context, Kinship kinship) {
    Rule.check(
        new GroupIsOfAnotherCustomer(id, command.groupId()),
        new CustomerIsInOneGroup(groupId),
        new GroupsHaveOneLevel(kinship));
    apply(
        new CustomerRelated(
            id, command.groupId(), command.reason(), context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void separate(SeparateCustomers command, CommandContext context) {
    Rule.check(new CustomerIsInAGroup(groupId != null));
    apply(
        new CustomerSeparated(
            id,
            Objects.requireNonNull(groupId),
            command.reason(),
            context.effective(command.effectiveDate())));
  }

  @EventSourcingHandler
  void on(CustomerRegistered event) {
    id = event.customerId();
    branchId = event.branchId();
    creditCode = event.creditCode();
  }

  @EventSourcingHandler
  void on(CustomerRelated event) {
    groupId = event.groupId();
  }

  @EventSourcingHandler
  void on(CustomerSeparated event) {
    groupId = null;
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
