package dev.countersign.command.branch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Directory;
import dev.countersign.command.Rule;
import dev.countersign.command.opportunity.OwnerBelongsToTheBranch;
import dev.countersign.events.BranchId;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.branch.BranchLaunched;
import dev.countersign.events.branch.OpportunitiesReassigned;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate
class Branch extends AggregateRoot {
  @AggregateIdentifier private BranchId id;

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Branch() {}

  @CommandHandler
  Branch(LaunchBranch command, CommandContext context) {
    Rule.check(new BranchCodeIsShort(command.branchId()));
    apply(
        new BranchLaunched(
            command.branchId(), command.name(), context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void reassign(
      ReassignOpportunities command,
      CommandContext context,
      Directory directory,
      OwnedOpportunities owned) {
    List<OpportunityId> named = command.opportunityIds();
    List<OpportunityId> wanted = named == null ? owned.ids() : named.stream().distinct().toList();
    Rule.check(
        new ReassignedToAnother(command.fromOwnerId(), command.toOwnerId()),
        new OwnerBelongsToTheBranch(
            id, directory.find(command.toOwnerId()).map(Directory.Entry::branchId).orElse(null)),
        new OwnerHasTheOpportunities(command.fromOwnerId(), wanted, owned.ids()));
    apply(
        new OpportunitiesReassigned(
            id, command.fromOwnerId(), command.toOwnerId(), wanted, context.today()));
  }

  @EventSourcingHandler
  void on(BranchLaunched event) {
    id = event.branchId();
  }

  @Override
  protected @Nullable BranchId branch() {
    return id;
  }
}
