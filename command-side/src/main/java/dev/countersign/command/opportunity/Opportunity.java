package dev.countersign.command.opportunity;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Directory;
import dev.countersign.command.Rule;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.opportunity.CloseRescheduled;
import dev.countersign.events.opportunity.CustomerIdentified;
import dev.countersign.events.opportunity.OpportunityAdvanced;
import dev.countersign.events.opportunity.OpportunityLost;
import dev.countersign.events.opportunity.OpportunityMovedBack;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityReopened;
import dev.countersign.events.opportunity.OpportunityResized;
import dev.countersign.events.opportunity.OpportunityWon;
import dev.countersign.events.opportunity.OwnerAssigned;
import dev.countersign.events.policy.OpportunityPolicy;
import java.time.LocalDate;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(snapshotTriggerDefinition = "snapshotEveryFiftyEvents")
class Opportunity extends AggregateRoot {
  @AggregateIdentifier private OpportunityId id;
  private BranchId branchId;
  private @Nullable CustomerId customerId;
  private String stage;
  private Money amount;
  private @Nullable LocalDate expectedClose;
  private LocalDate openedOn;
  private EmployeeId ownerId;
  private boolean open;

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Opportunity() {}

  @CommandHandler
  Opportunity(
      OpenOpportunity command,
      CommandContext context,
      Directory directory,
      InForce<OpportunityPolicy> inForce) {
    Stages stages = new Stages(inForce.policy());
    String first = command.stage() == null ? stages.first() : command.stage();
    LocalDate openedOn = context.effective(command.effectiveDate());
    Rule.check(
        new StageExists(first, inForce.policy()),
        new AmountIsNotNegative(command.amount()),
        ownerBelongsTo(command.branchId(), command.ownerId(), directory),
        new CloseIsNotBeforeOpening(command.expectedClose(), openedOn));
    apply(
        new OpportunityOpened(
            command.opportunityId(),
            command.branchId(),
            command.customerId(),
            command.productId(),
            command.ownerId(),
            first,
            stages.probability(first),
            command.amount(),
            command.expectedClose(),
            inForce.version(),
            openedOn));
  }

  @CommandHandler
  void identifyCustomer(IdentifyCustomer command, CommandContext context) {
    LocalDate date = openOn(command.effectiveDate(), context);
    Rule.check(new CustomerIsStillUnknown(customerId));
    apply(new CustomerIdentified(id, command.customerId(), date));
  }

  @CommandHandler
  void advance(
      AdvanceOpportunity command, CommandContext context, InForce<OpportunityPolicy> inForce) {
    LocalDate date = openOn(command.effectiveDate(), context);
    Stages stages = new Stages(inForce.policy());
    Rule.check(
        new StageExists(command.stage(), inForce.policy()),
        new StageIsLater(stages.rank(stage), stages.rank(command.stage())));
    Rule.check(
        new ExitCriteriaAreMet(
            stages.missing(stage, command.stage(), customerId, amount, expectedClose)));
    apply(
        new OpportunityAdvanced(
            id,
            stage,
            command.stage(),
            stages.probability(command.stage()),
            inForce.version(),
            date));
  }

  @CommandHandler
  void moveBack(
      MoveOpportunityBack command, CommandContext context, InForce<OpportunityPolicy> inForce) {
    LocalDate date = openOn(command.effectiveDate(), context);
    Stages stages = new Stages(inForce.policy());
    Rule.check(
        new StageExists(command.stage(), inForce.policy()),
        new StageIsEarlier(stages.rank(stage), stages.rank(command.stage())));
    apply(
        new OpportunityMovedBack(
            id,
            stage,
            command.stage(),
            stages.probability(command.stage()),
            command.reason(),
            inForce.version(),
            date));
  }

  @CommandHandler
  void resize(ResizeOpportunity command, CommandContext context) {
    LocalDate date = openOn(command.effectiveDate(), context);
    Rule.check(
        new AmountIsNotNegative(command.amount()), new AmountChanges(amount, command.amount()));
    apply(new OpportunityResized(id, amount, command.amount(), date));
  }

  @CommandHandler
  void reschedule(RescheduleClose command, CommandContext context) {
    LocalDate date = openOn(command.effectiveDate(), context);
    Rule.check(
        new CloseIsNotBeforeOpening(command.expectedClose(), openedOn),
        new CloseDateChanges(expectedClose, command.expectedClose()));
    apply(new CloseRescheduled(id, expectedClose, command.expectedClose(), date));
  }

  @CommandHandler
  void assignOwner(AssignOwner command, CommandContext context, Directory directory) {
    LocalDate date = openOn(command.effectiveDate(), context);
    Rule.check(
        new OwnerChanges(ownerId, command.ownerId()),
        ownerBelongsTo(branchId, command.ownerId(), directory));
    apply(new OwnerAssigned(id, ownerId, command.ownerId(), date));
  }

  @CommandHandler
  void win(WinOpportunity command, CommandContext context) {
    LocalDate date = openOn(command.effectiveDate(), context);
    Money won = command.amount() == null ? amount : command.amount();
    Rule.check(new CustomerIsKnown(customerId), new WonAmountIsPositive(won));
    apply(new OpportunityWon(id, won, date));
  }

  @CommandHandler
  void lose(LoseOpportunity command, CommandContext context) {
    LocalDate date = openOn(command.effectiveDate(), context);
    apply(new OpportunityLost(id, command.reason(), command.competitor(), date));
  }

  @CommandHandler
  void reopen(
      ReopenOpportunity command, CommandContext context, InForce<OpportunityPolicy> inForce) {
    LocalDate date = context.effective(command.effectiveDate());
    Rule.check(new OpportunityIsClosed(open), new StageExists(command.stage(), inForce.policy()));
    apply(
        new OpportunityReopened(
            id,
            command.stage(),
            new Stages(inForce.policy()).probability(command.stage()),
            command.reason(),
            inForce.version(),
            date));
  }

  private static OwnerBelongsToTheBranch ownerBelongsTo(
      BranchId branch, EmployeeId owner, Directory directory) {
    return new OwnerBelongsToTheBranch(
        branch, directory.find(owner).map(Directory.Entry::branchId).orElse(null));
  }

  private LocalDate openOn(@Nullable LocalDate given, CommandContext context) {
    LocalDate date = context.effective(given);
    Rule.check(new OpportunityIsOpen(open));
    return date;
  }

  @EventSourcingHandler
  void on(OpportunityOpened event) {
    id = event.opportunityId();
    branchId = event.branchId();
    customerId = event.customerId();
    stage = event.stage();
    amount = event.amount();
    expectedClose = event.expectedClose();
    openedOn = event.effectiveDate();
    ownerId = event.ownerId();
    open = true;
  }

  @EventSourcingHandler
  void on(CustomerIdentified event) {
    customerId = event.customerId();
  }

  @EventSourcingHandler
  void on(OpportunityAdvanced event) {
    stage = event.toStage();
  }

  @EventSourcingHandler
  void on(OpportunityMovedBack event) {
    stage = event.toStage();
  }

  @EventSourcingHandler
  void on(OpportunityResized event) {
    amount = event.toAmount();
  }

  @EventSourcingHandler
  void on(CloseRescheduled event) {
    expectedClose = event.toExpectedClose();
  }

  @EventSourcingHandler
  void on(OwnerAssigned event) {
    ownerId = event.toOwnerId();
  }

  @EventSourcingHandler
  void on(OpportunityWon event) {
    amount = event.amount();
    open = false;
  }

  @EventSourcingHandler
  void on(OpportunityLost event) {
    open = false;
  }

  @EventSourcingHandler
  void on(OpportunityReopened event) {
    stage = event.stage();
    open = true;
  }

  @Override
  protected BranchId branch() {
    return branchId;
  }
}
