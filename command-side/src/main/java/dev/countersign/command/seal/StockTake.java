package dev.countersign.command.seal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.StockTakeId;
import dev.countersign.events.seal.SealsCounted;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** One count of the seals of a branch or of headquarters. */
@Aggregate
class StockTake extends AggregateRoot {
  // Asked for by Axon alone.
  @SuppressWarnings("UnusedVariable")
  @AggregateIdentifier
  private StockTakeId id;

  private @Nullable BranchId branchId;

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  StockTake() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init") // for Axon, which applies the event right after
  StockTake(StockTakeSeals command, CommandContext context, SealsToCount seals) {
    EmployeeId actor = context.actor().employeeId();
    LocalDate counted = context.effective(command.effectiveDate());
    Rule.check(
        new StockTakeIsByAnother(actor, seals.keepers()),
        new StockTakeNamesEverySeal(seals.seals(), command.present(), command.missing()),
        new NextStockTakeFollows(command.nextDue(), counted));
    apply(
        new SealsCounted(
            command.stockTakeId(),
            command.branchId(),
            command.present(),
            command.missing(),
            command.nextDue(),
            actor,
            counted));
  }

  @EventSourcingHandler
  void on(SealsCounted event) {
    id = event.stockTakeId();
    branchId = event.branchId();
  }

  @Override
  protected @Nullable BranchId branch() {
    return branchId;
  }
}
