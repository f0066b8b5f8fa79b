package dev.countersign.command.seal;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.authority.BranchSignsAsTheEntity;
import dev.countersign.command.authority.SigningEntities;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.events.seal.CopySpoiled;
import dev.countersign.events.seal.KeeperAppointed;
import dev.countersign.events.seal.PaperSealed;
import dev.countersign.events.seal.SealDestroyed;
import dev.countersign.events.seal.SealEvent;
import dev.countersign.events.seal.SealHandedOver;
import dev.countersign.events.seal.SealLent;
import dev.countersign.events.seal.SealLoanApproved;
import dev.countersign.events.seal.SealLoanProposed;
import dev.countersign.events.seal.SealLoanRejected;
import dev.countersign.events.seal.SealLost;
import dev.countersign.events.seal.SealPhase;
import dev.countersign.events.seal.SealRegistered;
import dev.countersign.events.seal.SealRetired;
import dev.countersign.events.seal.SealReturned;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

/** A seal: who keeps it, and whether it may be used. */
@Aggregate
class Seal extends AggregateRoot {
  @AggregateIdentifier private SealId id;
  private @Nullable BranchId branchId;
  private SealPhase phase = SealPhase.REGISTERED;
  private @Nullable EmployeeId keeper;
  private @Nullable EmployeeId standIn;
  private int uses;
  // Printed copies that were neither sealed nor spoiled, by the use that they were printed for.
  private final Map<Integer, Integer> open = new HashMap<>();
  private int loans;
  private @Nullable SealLoan loan;

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Seal() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init") // for Axon, which applies the event right after
  Seal(RegisterSeal command, CommandContext context, SigningEntities entities) {
    SigningEntities.Entity entity = entities.get(command.signingEntityId());
    Rule.check(new BranchSignsAsTheEntity(command.branchId(), entity.id(), entity.branches()));
    apply(
        new SealRegistered(
            command.sealId(),
            command.kind(),
            command.name(),
            command.signingEntityId(),
            command.branchId(),
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void appoint(AppointKeeper command, CommandContext context) {
    EmployeeId actor = context.actor().employeeId();
    Rule.check(
        new KeeperIsAppointedByAnother(actor, command.keeperId(), command.standInId()),
        new StandInIsAnother(command.keeperId(), command.standInId()),
        new OneKeeperAtATime(keeper, command.keeperId()));
    apply(
        new KeeperAppointed(
            id,
            command.keeperId(),
            command.standInId(),
            actor,
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void seal(SealPaper command, CommandContext context) {
    EmployeeId actor = context.actor().employeeId();
    Rule.check(
        new SealIsKeptByTheActor(actor, keepers()),
        new PaperIsNotBlank(command.documentHash(), command.contractId()),
        new SealedCopiesWerePrinted(command.copies(), command.printed()),
        new CopiesAreAccountedFor(uses, open.getOrDefault(uses, 0)));
    apply(
        new PaperSealed(
            id,
            uses + 1,
            command.purpose(),
            command.documentHash(),
            command.contractId(),
            command.copies(),
            command.printed(),
            command.crossPage(),
            actor,
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void spoil(SpoilCopy command, CommandContext context) {
    Rule.check(
        new SpoiledCopiesWerePrinted(
            command.use(), command.copies(), open.getOrDefault(command.use(), 0)));
    apply(
        new CopySpoiled(
            id,
            command.use(),
            command.copies(),
            command.reason(),
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void propose(ProposeSealLoan command, CommandContext context) {
    LocalDate proposed = context.effective(command.effectiveDate());
    Rule.check(
        new OneLoanIsProposed(loan != null),
        new EscortIsAnother(command.borrowerId(), command.escortId()),
        new SealIsDueAfterItsLoan(command.dueDate(), proposed));
    apply(
        new SealLoanProposed(
            id,
            loans + 1,
            command.borrowerId(),
            command.escortId(),
            command.purpose(),
            command.dueDate(),
            context.actor().employeeId(),
            proposed));
  }

  @CommandHandler
  void approve(ApproveSealLoan command, CommandContext context) {
    SealLoan wanted = proposed();
    EmployeeId actor = context.actor().employeeId();
    Rule.check(
        new LoanIsApprovedByOthers(
            actor, wanted.proposer(), wanted.borrower(), wanted.approvers()));
    apply(
        new SealLoanApproved(
            id, wanted.number(), actor, context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void reject(RejectSealLoan command, CommandContext context) {
    apply(
        new SealLoanRejected(
            id,
            proposed().number(),
            command.reason(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void lend(LoanSeal command, CommandContext context) {
    EmployeeId actor = context.actor().employeeId();
    Rule.check(new SealIsKeptByTheActor(actor, keepers()));
    SealLoan wanted = proposed();
    LocalDate lent = context.effective(command.effectiveDate());
    Rule.check(
        new LoanIsApprovedByTwo(wanted.approvers().size()),
        new SealIsDueAfterItsLoan(wanted.dueDate(), lent));
    apply(new SealLent(id, wanted.number(), wanted.borrower(), actor, wanted.dueDate(), lent));
  }

  private SealLoan proposed() {
    Rule.check(new LoanIsProposed(loan != null));
    return Objects.requireNonNull(loan);
  }

  @CommandHandler
  void takeBack(ReturnSeal command, CommandContext context) {
    EmployeeId actor = context.actor().employeeId();
    Rule.check(new SealIsKeptByTheActor(actor, keepers()));
    SealLoan over = Objects.requireNonNull(loan);
    apply(
        new SealReturned(
            id,
            over.number(),
            over.borrower(),
            Objects.requireNonNull(keeper),
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void handOver(HandOverSeal command, CommandContext context) {
    Rule.check(new SealIsKept(keeper));
    EmployeeId from = Objects.requireNonNull(keeper);
    EmployeeId to = command.toKeeperId();
    EmployeeId next = command.standInId() == null ? standIn : command.standInId();
    Rule.check(
        new SealGoesToAnother(from, to),
        new WitnessIsAnother(command.witnessId(), from, to),
        new StandInIsAnother(to, next));
    apply(
        new SealHandedOver(
            id,
            from,
            to,
            Objects.requireNonNull(next),
            command.witnessId(),
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void lose(ReportSealLost command, CommandContext context) {
    apply(
        new SealLost(
            id,
            phase == SealPhase.LENT ? Objects.requireNonNull(loan).borrower() : keeper,
            command.circumstances(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void retire(RetireSeal command, CommandContext context) {
    apply(new SealRetired(id, command.reason(), context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void destroy(DestroySeal command, CommandContext context) {
    EmployeeId actor = context.actor().employeeId();
    Rule.check(new DestructionHasTwoWitnesses(command.witnessIds(), actor));
    apply(
        new SealDestroyed(
            id,
            command.witnessIds().stream().distinct().toList(),
            actor,
            context.effective(command.effectiveDate())));
  }

  @EventSourcingHandler
  void on(SealRegistered event) {
    id = event.sealId();
    branchId = event.branchId();
  }

  @EventSourcingHandler
  void on(SealEvent event) {
    phase = phase.after(event);
    switch (event) {
      case KeeperAppointed e -> {
        keeper = e.keeperId();
        standIn = e.standInId();
      }
      case SealHandedOver e -> {
        keeper = e.toKeeperId();
        standIn = e.standInId();
      }
      case PaperSealed e -> {
        uses = e.use();
        open.put(e.use(), e.printed() - e.copies());
      }
      case CopySpoiled e -> open.merge(e.use(), -e.copies(), Integer::sum);
      case SealLoanProposed e -> {
        loans = e.loan();
        loan = SealLoan.of(e);
      }
      case SealLoanApproved e -> loan = Objects.requireNonNull(loan).approvedBy(e.approvedBy());
      case SealLoanRejected _, SealReturned _ -> loan = null;
      case SealRegistered _, SealLent _, SealLost _, SealRetired _, SealDestroyed _ -> {}
    }
  }

  private List<EmployeeId> keepers() {
    return Stream.of(keeper, standIn).filter(Objects::nonNull).toList();
  }

  @Override
  protected @Nullable BranchId branch() {
    return branchId;
  }

  @Override
  protected SealPhase phase() {
    return phase;
  }
}
