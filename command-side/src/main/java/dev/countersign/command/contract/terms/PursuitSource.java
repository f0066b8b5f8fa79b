package dev.countersign.command.contract.terms;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.contract.register.ContractRow;
import dev.countersign.events.Event;
import dev.countersign.events.brandpursuit.BrandPursuitOpened;
import dev.countersign.events.brandpursuit.BrandPursuitPhase;
import java.util.List;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

@Component
class PursuitSource implements FactSource<LinkPursuit, Pursuit> {
  private final ContractRegister contracts;
  // The store comes to know the aggregates, whose handlers come to know this.
  private final ObjectProvider<EventStore> events;

  PursuitSource(ContractRegister contracts, ObjectProvider<EventStore> events) {
    this.contracts = contracts;
    this.events = events;
  }

  @Override
  public Pursuit load(LinkPursuit command, CommandContext context) {
    List<Event> history =
        events
            .getObject()
            .readEvents(command.pursuitId().toString(), 0)
            .asStream()
            .map(DomainEventMessage::getPayload)
            .map(Event.class::cast)
            .toList();
    ContractRow contract = contracts.row(command.contractId());
    BrandPursuitPhase phase = BrandPursuitPhase.OPEN;
    boolean isOfTheCustomer = false;
    for (Event event : history) {
      phase = phase.after(event);
      isOfTheCustomer |=
          event instanceof BrandPursuitOpened opened
              && opened.branchId().equals(contract.branchId())
              && opened.customerId().equals(contract.customerId());
    }
    return new Pursuit(isOfTheCustomer, phase);
  }
}
