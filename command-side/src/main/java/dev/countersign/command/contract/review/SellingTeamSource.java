package dev.countersign.command.contract.review;

import dev.countersign.command.Actor;
import dev.countersign.command.CommandContext;
import dev.countersign.command.FactSource;
import dev.countersign.command.contract.register.ContractRegister;
import dev.countersign.command.contract.register.ContractRow;
import dev.countersign.command.register.GrantRegister;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OwnerAssigned;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Nobody is locked: who becomes a seller in this moment becomes one after the request. */
@Component
class SellingTeamSource implements FactSource<RequestReview, SellingTeam> {
  private static final List<Role> SELLING = List.of(Role.SALES, Role.BRANCH_MANAGER);

  private final ContractRegister contracts;
  private final GrantRegister grants;
  // The store comes to know the aggregates, whose handlers come to know this.
  private final ObjectProvider<EventStore> events;

  SellingTeamSource(
      ContractRegister contracts, GrantRegister grants, ObjectProvider<EventStore> events) {
    this.contracts = contracts;
    this.grants = grants;
    this.events = events;
  }

  @Override
  public SellingTeam load(RequestReview command, CommandContext context) {
    ContractRow contract = contracts.row(command.contractId());
    Set<EmployeeId> team = new HashSet<>();
    for (Actor holder : grants.holders(SELLING)) {
      if (holder.mayAct(SELLING, contract.branchId())) {
        team.add(holder.employeeId());
      }
    }
    OpportunityId opportunity = contract.opportunityId();
    if (opportunity != null) {
      owners(opportunity).stream().reduce((_, later) -> later).ifPresent(team::add);
    }
    return new SellingTeam(Set.copyOf(team));
  }

  /** All of its owners, the present one last. */
  private List<EmployeeId> owners(OpportunityId opportunity) {
    return events
        .getObject()
        .readEvents(opportunity.toString(), 0)
        .asStream()
        .map(DomainEventMessage::getPayload)
        .<EmployeeId>mapMulti(
            (event, owners) -> {
              switch (event) {
                case OpportunityOpened e -> owners.accept(e.ownerId());
                case OwnerAssigned e -> owners.accept(e.toOwnerId());
                default -> {}
              }
            })
        .toList();
  }
}
