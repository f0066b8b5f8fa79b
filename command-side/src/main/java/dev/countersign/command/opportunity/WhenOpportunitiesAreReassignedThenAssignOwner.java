package dev.countersign.command.opportunity;

import dev.countersign.command.automation.Automation;
import dev.countersign.command.register.Holding.Kind;
import dev.countersign.command.register.HoldingRegister;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.branch.OpportunitiesReassigned;
import java.util.List;
import org.springframework.stereotype.Component;

/** Each of the reassigned opportunities gets its new owner, unless it was decided meanwhile. */
@Component
class WhenOpportunitiesAreReassignedThenAssignOwner
    implements Automation<OpportunitiesReassigned, AssignOwner> {
  private final HoldingRegister holdings;

  WhenOpportunitiesAreReassignedThenAssignOwner(HoldingRegister holdings) {
    this.holdings = holdings;
  }

  @Override
  public List<AssignOwner> then(OpportunitiesReassigned event) {
    return holdings.onTheWayTo(event.toOwnerId(), Kind.OPPORTUNITY).stream()
        .map(held -> new OpportunityId(held.id()))
        .filter(event.opportunityIds()::contains)
        .map(id -> new AssignOwner(id, event.toOwnerId(), null))
        .toList();
  }
}
