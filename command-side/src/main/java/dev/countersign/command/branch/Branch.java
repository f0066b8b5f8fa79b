package dev.countersign.command.branch;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import dev.countersign.events.branch.BranchLaunched;
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

  @EventSourcingHandler
  void on(BranchLaunched event) {
    id = event.branchId();
  }

  @Override
  protected @Nullable BranchId branch() {
    return id;
  }
}
