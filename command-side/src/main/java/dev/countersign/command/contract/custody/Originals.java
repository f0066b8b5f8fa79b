package dev.countersign.command.contract.custody;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractStep;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalDistributed;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalReturned;
import dev.countersign.events.contract.SealUsed;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;

/** The originals of one contract, each in the custody of one holder (3.3). */
public final class Originals {
  private final Map<Integer, Custody> byNumber = new HashMap<>();
  private int sealed;

  // When the latest step of the contract's way took effect, of which its draft is the first.
  @SuppressWarnings("NullAway.Init")
  private LocalDate since;

  /** How many are registered. */
  public int registered() {
    return byNumber.size();
  }

  @CommandHandler
  void register(RegisterOriginal command, CommandContext context) {
    Rule.check(
        new OriginalIsOneOfTheSealed(command.original(), sealed),
        new OriginalIsRegisteredOnce(command.original(), byNumber.keySet()));
    apply(
        new OriginalRegistered(
            command.contractId(),
            command.original(),
            sealed,
            Holder.employee(context.actor().employeeId()),
            context.effective(command.effectiveDate(), since)));
  }

  @CommandHandler
  void distribute(DistributeOriginal command, CommandContext context) {
    Custody custody = custody(command.original());
    Rule.check(
        new OriginalIsOutsideTheArchive(command.original(), custody.inArchive(), custody.isLent()),
        new HolderIsNamed(command.holder(), command.employeeId(), command.department()));
    Holder to = holder(command);
    Rule.check(new HolderChanges(command.original(), custody.holder(), to));
    apply(
        new OriginalDistributed(
            command.contractId(),
            command.original(),
            custody.holder(),
            to,
            context.effective(command.effectiveDate(), custody.since())));
  }

  private static Holder holder(DistributeOriginal command) {
    return switch (command.holder()) {
      case EMPLOYEE -> Holder.employee(Objects.requireNonNull(command.employeeId()));
      case DEPARTMENT -> Holder.department(Objects.requireNonNull(command.department()));
      case CUSTOMER -> Holder.customer();
    };
  }

  @CommandHandler
  void archive(ArchiveOriginal command, CommandContext context) {
    Custody custody = custody(command.original());
    Rule.check(
        new OriginalIsOutsideTheArchive(command.original(), custody.inArchive(), custody.isLent()));
    apply(
        new OriginalArchived(
            command.contractId(),
            command.original(),
            custody.holder(),
            command.location(),
            context.effective(command.effectiveDate(), custody.since())));
  }

  @CommandHandler
  void lend(BorrowOriginal command, CommandContext context) {
    Custody custody = custody(command.original());
    Rule.check(new OriginalIsInTheArchive(command.original(), custody.inArchive()));
    LocalDate lent = context.effective(command.effectiveDate(), custody.since());
    Rule.check(new DueDateFollowsTheLoan(command.dueDate(), lent));
    apply(
        new OriginalBorrowed(
            command.contractId(),
            command.original(),
            custody.holder(),
            command.borrowerId(),
            command.purpose(),
            command.dueDate(),
            lent));
  }

  @CommandHandler
  void takeBack(ReturnOriginal command, CommandContext context) {
    Custody custody = custody(command.original());
    Rule.check(new OriginalIsLent(command.original(), custody.isLent()));
    apply(
        new OriginalReturned(
            command.contractId(),
            command.original(),
            Objects.requireNonNull(custody.borrower()),
            command.location(),
            context.effective(command.effectiveDate(), custody.since())));
  }

  private Custody custody(int original) {
    Rule.check(new OriginalIsRegistered(original, byNumber.keySet()));
    return Objects.requireNonNull(byNumber.get(original));
  }

  @EventSourcingHandler
  void on(ContractEvent event) {
    since = event instanceof ContractStep step ? step.effectiveDate() : since;
    switch (event) {
      case SealUsed e -> sealed = e.copies();
      case ContractExecuted e -> sealed = e.copies();
      case OriginalRegistered e ->
          byNumber.put(e.original(), Custody.inHands(e.holder(), e.effectiveDate()));
      case OriginalDistributed e ->
          byNumber.put(e.original(), Custody.inHands(e.toHolder(), e.effectiveDate()));
      case OriginalArchived e ->
          byNumber.put(e.original(), Custody.archived(e.location(), e.effectiveDate()));
      case OriginalBorrowed e ->
          byNumber.put(e.original(), Custody.lent(e.borrowerId(), e.effectiveDate()));
      case OriginalReturned e ->
          byNumber.put(e.original(), Custody.archived(e.location(), e.effectiveDate()));
      default -> {}
    }
  }
}
