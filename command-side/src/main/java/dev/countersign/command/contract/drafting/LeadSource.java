package dev.countersign.command.contract.drafting;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.opportunity.OpportunityEvent;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Owner of the rule that one opportunity leads to one contract. */
@Component
class LeadSource implements FactSource<DraftContract, Lead> {
  private final ContractRegister contracts;
  // The store comes to know the aggregates, whose handlers come to know this.
  private final ObjectProvider<EventStore> events;

  LeadSource(ContractRegister contracts, ObjectProvider<EventStore> events) {
    this.contracts = contracts;
    this.events = events;
  }

  @Override
  public Lead load(DraftContract command, CommandContext context) {
    OpportunityId opportunity = command.opportunityId();
    if (opportunity == null) {
      return Lead.NONE;
    }
    Lead lead = new Lead(null, null, false, contracts.draftedFrom(opportunity).orElse(null));
    for (OpportunityEvent event :
        events
            .getObject()
            .readEvents(opportunity.toString(), 0)
            .asStream()
            .map(DomainEventMessage::getPayload)
            .map(OpportunityEvent.class::cast)
            .toList()) {
      lead = lead.after(event);
    }
    return lead;
  }
}
