package dev.countersign.command.branch;

import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.register.Holding.Kind;
import dev.countersign.command.register.HoldingRegister;
import dev.countersign.events.OpportunityId;
import org.springframework.stereotype.Component;

/** Asks the register of holdings; locked, so that two do not reassign the same at once. */
@Component
class OwnedOpportunitiesSource implements FactSource<ReassignOpportunities, OwnedOpportunities> {
  private final HoldingRegister holdings;

  OwnedOpportunitiesSource(HoldingRegister holdings) {
    this.holdings = holdings;
  }

  @Override
  public OwnedOpportunities load(ReassignOpportunities command, CommandContext context) {
    holdings.lock();
    return new OwnedOpportunities(
        holdings.of(command.fromOwnerId()).stream()
            .filter(held -> held.kind() == Kind.OPPORTUNITY)
            .filter(held -> command.branchId().value().equals(held.branchId()))
            .map(held -> new OpportunityId(held.id()))
            .toList());
  }
}
