package dev.countersign.command.contract.custody;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalDistributed;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalReturned;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The originals of one contract, each in the custody of one holder (3.3). */
public final class Originals {
  private final Map<Integer, Custody> byNumber = new HashMap<>();

  /** How many are registered. */
  public int registered() {
    return byNumber.size();
  }

  /** Makes a sealed copy a registered original, in the hands of who registers it. */
  public OriginalRegistered register(
      RegisterOriginal command, CommandContext context, int sealed, LocalDate since) {
    Rule.check(
        new OriginalIsOneOfTheSealed(command.original(), sealed),
        new OriginalIsRegisteredOnce(command.original(), byNumber.keySet()));
    return new OriginalRegistered(
        command.contractId(),
        command.original(),
        sealed,
        Holder.employee(context.actor().employeeId()),
        context.effective(command.effectiveDate(), since));
  }

  /** Hands an original to another holder. */
  public OriginalDistributed distribute(DistributeOriginal command, CommandContext context) {
    Custody custody = custody(command.original());
    Rule.check(
        new OriginalIsOutsideTheArchive(command.original(), custody.inArchive(), custody.isLent()),
        new HolderIsNamed(command.holder(), command.employeeId(), command.department()));
    Holder to = holder(command);
    Rule.check(new HolderChanges(command.original(), custody.holder(), to));
    return new OriginalDistributed(
        command.contractId(),
        command.original(),
        custody.holder(),
        to,
        context.effective(command.effectiveDate(), custody.since()));
  }

  private static Holder holder(DistributeOriginal command) {
    return switch (command.holder()) {
      case EMPLOYEE -> Holder.employee(Objects.requireNonNull(command.employeeId()));
      case DEPARTMENT -> Holder.department(Objects.requireNonNull(command.department()));
      case CUSTOMER -> Holder.customer();
    };
  }

  /** Takes an original into the archive. */
  public OriginalArchived archive(ArchiveOriginal command, CommandContext context) {
    Custody custody = custody(command.original());
    Rule.check(
        new OriginalIsOutsideTheArchive(command.original(), custody.inArchive(), custody.isLent()));
    return new OriginalArchived(
        command.contractId(),
        command.original(),
        custody.holder(),
        command.location(),
        context.effective(command.effectiveDate(), custody.since()));
  }

  /** Lends an archived original. */
  public OriginalBorrowed lend(BorrowOriginal command, CommandContext context) {
    Custody custody = custody(command.original());
    Rule.check(new OriginalIsInTheArchive(command.original(), custody.inArchive()));
    LocalDate lent = context.effective(command.effectiveDate(), custody.since());
    Rule.check(new DueDateFollowsTheLoan(command.dueDate(), lent));
    return new OriginalBorrowed(
        command.contractId(),
        command.original(),
        custody.holder(),
        command.borrowerId(),
        command.purpose(),
        command.dueDate(),
        lent);
  }

  /** Takes a lent original back into the archive. */
  public OriginalReturned takeBack(ReturnOriginal command, CommandContext context) {
    Custody custody = custody(command.original());
    Rule.check(new OriginalIsLent(command.original(), custody.isLent()));
    return new OriginalReturned(
        command.contractId(),
        command.original(),
        Objects.requireNonNull(custody.borrower()),
        command.location(),
        context.effective(command.effectiveDate(), custody.since()));
  }

  private Custody custody(int original) {
    Rule.check(new OriginalIsRegistered(original, byNumber.keySet()));
    return Objects.requireNonNull(byNumber.get(original));
  }

  /** Evolves. */
  public void on(ContractEvent event) {
    switch (event) {
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
