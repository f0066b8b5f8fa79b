package dev.countersign.command.contract.custody;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.CommandContext;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.steps.OpenItem;
import dev.countersign.command.contract.steps.Steps;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.CopiesReceivedBack;
import dev.countersign.events.contract.CopiesSent;
import dev.countersign.events.contract.CopyCertified;
import dev.countersign.events.contract.ExecutionRecorded;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.LoanExtended;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalDistributed;
import dev.countersign.events.contract.OriginalNotRecovered;
import dev.countersign.events.contract.OriginalRecovered;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalReturned;
import dev.countersign.events.contract.OriginalsDestroyed;
import dev.countersign.events.contract.OriginalsHandedOver;
import dev.countersign.events.contract.SealUsed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;

/** The originals of one contract, each in the custody of one holder (3.3). */
public final class Originals {
  private final Map<Integer, Custody> byNumber = new HashMap<>();
  private int sealed;
  private int outstanding;
  private int keptByCustomer;
  private int registeredWithCustomer;
  private int certificates;

  // Of a void contract.
  private final Set<Integer> recovered = new HashSet<>();

  @AggregateMember private final Steps steps = new Steps();

  /** How many are registered. */
  public int registered() {
    return byNumber.size();
  }

  /** Which are not where they are to stay, and which copies are on their way. */
  public List<OpenItem> open() {
    List<OpenItem> open = new ArrayList<>();
    if (outstanding > 0) {
      open.add(
          new OpenItem(
              "%d copies are not back".formatted(outstanding), "%d 份文本未寄回".formatted(outstanding)));
    }
    new TreeMap<>(byNumber)
        .forEach(
            (original, custody) -> {
              if (custody.isLent()) {
                open.add(
                    new OpenItem(
                        "original %d is lent".formatted(original),
                        "正本 %d 借出未还".formatted(original)));
              } else if (custody.handedOverBy() != null) {
                open.add(
                    new OpenItem(
                        "the archive has not accepted original %d".formatted(original),
                        "档案室尚未接收正本 %d".formatted(original)));
              }
            });
    return open;
  }

  @CommandHandler
  void register(RegisterOriginal command, CommandContext context) {
    boolean kept = Boolean.TRUE.equals(command.keptByCustomer());
    Rule.check(
        new OriginalIsOneOfTheSealed(command.original(), sealed),
        new OriginalIsRegisteredOnce(command.original(), byNumber.keySet()),
        kept
            ? new CopyIsWhereItIsSaid(registeredWithCustomer, keptByCustomer)
            : new CopyIsWhereItIsSaid(
                byNumber.size() - registeredWithCustomer, sealed - outstanding - keptByCustomer));
    apply(
        new OriginalRegistered(
            command.contractId(),
            command.original(),
            sealed,
            kept ? Holder.customer() : Holder.employee(context.actor().employeeId()),
            context.effective(command.effectiveDate(), steps.latest())));
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
            null,
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

  @CommandHandler
  void handOver(HandOverToArchive command, CommandContext context) {
    EmployeeId sender = context.actor().employeeId();
    Rule.check(new OriginalIsListedOnce(command.originals()));
    LocalDate on = context.effective(command.effectiveDate());
    for (int original : command.originals()) {
      Custody custody = custody(original);
      Rule.check(
          new OriginalIsOutsideTheArchive(original, custody.inArchive(), custody.isLent()),
          new OriginalIsHandedOverByItsHolder(original, custody.holder(), sender),
          new EffectiveDateFollowsThePrevious(on, custody.since()));
    }
    apply(new OriginalsHandedOver(command.contractId(), command.originals(), sender, on));
  }

  @CommandHandler
  void accept(AcceptIntoArchive command, CommandContext context, ArchiveFile file) {
    Rule.check(
        new OriginalIsListedOnce(command.originals()),
        new ArchiveNumberIsOfOneContract(
            command.archiveNumber(), command.contractId(), file.contractId()));
    LocalDate on = context.effective(command.effectiveDate());
    for (int original : command.originals()) {
      Custody custody = custody(original);
      Rule.check(new OriginalIsHandedOver(original, custody.handedOverBy() != null));
      Rule.check(
          new ArchiveAcceptsFromAnother(
              context.actor().employeeId(), Objects.requireNonNull(custody.handedOverBy())),
          new EffectiveDateFollowsThePrevious(on, custody.since()));
    }
    for (int original : command.originals()) {
      apply(
          new OriginalArchived(
              command.contractId(),
              original,
              custody(original).holder(),
              command.box(),
              command.archiveNumber(),
              on));
    }
  }

  @CommandHandler
  void extend(ExtendLoan command, CommandContext context) {
    Custody custody = custody(command.original());
    Rule.check(new OriginalIsLent(command.original(), custody.isLent()));
    LocalDate due = Objects.requireNonNull(custody.dueDate());
    Rule.check(new ExtensionIsLonger(command.dueDate(), due));
    apply(
        new LoanExtended(
            command.contractId(),
            command.original(),
            Objects.requireNonNull(custody.borrower()),
            due,
            command.dueDate(),
            command.reason(),
            context.effective(command.effectiveDate(), custody.since())));
  }

  @CommandHandler
  void certify(CertifyCopy command, CommandContext context) {
    Custody custody = custody(command.original());
    Rule.check(new OriginalIsInTheArchive(command.original(), custody.inArchive()));
    apply(
        new CopyCertified(
            command.contractId(),
            command.original(),
            certificates + 1,
            command.copies(),
            command.purpose(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), custody.since())));
  }

  @CommandHandler
  void recover(RecoverOriginal command, CommandContext context) {
    checkRecovery(command.original());
    apply(
        new OriginalRecovered(
            command.contractId(),
            command.original(),
            command.location(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @CommandHandler
  void state(StateWhyNotRecovered command, CommandContext context) {
    checkRecovery(command.original());
    apply(
        new OriginalNotRecovered(
            command.contractId(),
            command.original(),
            command.statement(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  private void checkRecovery(int original) {
    Rule.check(
        new OriginalIsOneOfTheSealed(original, sealed),
        new OriginalIsRecoveredOnce(original, recovered.contains(original)));
  }

  /** All of ours, which lie in the archive, before two witnesses. */
  public OriginalsDestroyed destroy(
      DestroyOriginals command, CommandContext context, LocalDate approved) {
    EmployeeId destroyer = context.actor().employeeId();
    Set<Integer> archived = new TreeSet<>();
    Set<Integer> elsewhere = new TreeSet<>();
    byNumber.forEach(
        (original, custody) -> {
          if (custody.isOurs()) {
            (custody.inArchive() ? archived : elsewhere).add(original);
          }
        });
    Rule.check(
        new WitnessesAreTwoOthers(command.firstWitness(), command.secondWitness(), destroyer),
        new OriginalsToDestroyAreInTheArchive(archived, elsewhere));
    return new OriginalsDestroyed(
        command.contractId(),
        List.copyOf(archived),
        destroyer,
        List.of(command.firstWitness(), command.secondWitness()),
        context.effective(command.effectiveDate(), approved));
  }

  private Custody custody(int original) {
    Rule.check(new OriginalIsRegistered(original, byNumber.keySet()));
    return Objects.requireNonNull(byNumber.get(original));
  }

  @EventSourcingHandler
  void on(ContractEvent event) {
    switch (event) {
      case SealUsed e -> sealed = e.copies();
      case ExecutionRecorded e -> sealed = e.copies();
      case CopiesSent e -> outstanding += e.copies();
      case CopiesReceivedBack e -> {
        outstanding = e.outstanding();
        keptByCustomer += e.kept();
      }
      case OriginalRegistered e -> {
        byNumber.put(e.original(), Custody.inHands(e.holder(), e.effectiveDate()));
        registeredWithCustomer += e.holder().equals(Holder.customer()) ? 1 : 0;
      }
      case OriginalDistributed e ->
          byNumber.put(e.original(), Custody.inHands(e.toHolder(), e.effectiveDate()));
      case OriginalArchived e ->
          byNumber.put(e.original(), Custody.archived(e.location(), e.effectiveDate()));
      case OriginalBorrowed e ->
          byNumber.put(e.original(), Custody.lent(e.borrowerId(), e.dueDate(), e.effectiveDate()));
      case OriginalReturned e ->
          byNumber.put(e.original(), Custody.archived(e.location(), e.effectiveDate()));
      case OriginalsHandedOver e ->
          e.originals()
              .forEach(
                  original ->
                      byNumber.computeIfPresent(
                          original,
                          (_, custody) -> custody.handedOver(e.handedOverBy(), e.effectiveDate())));
      case LoanExtended e ->
          byNumber.computeIfPresent(
              e.original(), (_, custody) -> custody.extended(e.toDueDate(), e.effectiveDate()));
      case CopyCertified e -> certificates = e.certificate();
      case OriginalRecovered e -> {
        recovered.add(e.original());
        byNumber.put(e.original(), Custody.archived(e.location(), e.effectiveDate()));
      }
      case OriginalsDestroyed e -> e.originals().forEach(byNumber::remove);
      default -> {}
    }
  }
}
