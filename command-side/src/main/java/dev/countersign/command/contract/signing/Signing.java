package dev.countersign.command.contract.signing;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.steps.Steps;
import dev.countersign.command.document.KnownDocument;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.CopiesReceivedBack;
import dev.countersign.events.contract.CopiesSent;
import dev.countersign.events.contract.CopiesSpoiled;
import dev.countersign.events.contract.ExecutionRecorded;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.SealUsed;
import dev.countersign.events.contract.SignedFileAttested;
import dev.countersign.events.contract.SignedFileRegistered;
import dev.countersign.events.contract.TextIssued;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ContractPolicy;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateMember;
import org.jspecify.annotations.Nullable;

/** The text of a contract from its approval until all sides have executed it (3.3). */
public final class Signing {
  // What is signed and sealed: the approved text until it is issued with its number.
  private String approvedHash = "";
  private String number = "";
  private @Nullable String issuedHash;
  private final Map<Party, LocalDate> executions = new EnumMap<>(Party.class);
  private int sealed;
  private int spoiled;
  private @Nullable LocalDate concluded;

  private int consignments;
  private int outstanding;
  private @Nullable LocalDate lastSent;

  private @Nullable SignedFile file;

  @AggregateMember private final Steps steps = new Steps();

  /** A file of the executed contract. */
  record SignedFile(String hash, EmployeeId madeBy, boolean attested, LocalDate since) {}

  @CommandHandler
  void issue(IssueText command, CommandContext context) {
    apply(
        new TextIssued(
            command.contractId(),
            IssuedText.PROCEDURE,
            number,
            approvedHash,
            IssuedText.hash(number, approvedHash),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @CommandHandler
  void send(SendForCountersigning command, CommandContext context, InForce<ContractPolicy> policy) {
    Rule.check(
        new CopiesSentAreInTheHouse(command.copies(), policy.policy().originals() - outstanding));
    LocalDate sent = context.effective(command.effectiveDate(), steps.latest());
    Rule.check(new ReturnIsDueAfterTheSending(command.dueDate(), sent));
    apply(
        new CopiesSent(
            command.contractId(),
            consignments + 1,
            command.copies(),
            command.courier(),
            command.dueDate(),
            sent));
  }

  @CommandHandler
  void spoil(SpoilCopies command, CommandContext context, InForce<ContractPolicy> policy) {
    Rule.check(
        new SpoiledCopiesAreInTheHouse(
            command.copies(), policy.policy().originals() - outstanding));
    apply(
        new CopiesSpoiled(
            command.contractId(),
            command.copies(),
            spoiled + command.copies(),
            command.disposal(),
            command.reason(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), steps.latest())));
  }

  @CommandHandler
  void receiveBack(ReceiveBack command, CommandContext context) {
    int kept = Objects.requireNonNullElse(command.kept(), 0);
    Rule.check(new CopiesBackWereSent(command.copies() + kept, outstanding));
    apply(
        new CopiesReceivedBack(
            command.contractId(),
            command.copies(),
            kept,
            outstanding - command.copies() - kept,
            context.effective(command.effectiveDate(), Objects.requireNonNull(lastSent))));
  }

  @CommandHandler
  void register(RegisterSignedFile command, CommandContext context, KnownDocument document) {
    Rule.check(new SignedFileIsAnotherFile(command.fileHash(), List.of(approvedHash, toExecute())));
    apply(
        new SignedFileRegistered(
            command.contractId(),
            command.fileHash(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate(), Objects.requireNonNull(concluded)),
            document.stored() ? document.size() : null,
            document.stored() ? document.mediaType() : null));
  }

  @CommandHandler
  void attest(AttestSignedFile command, CommandContext context) {
    Rule.check(
        new AttestedFileIsTheRegistered(command.fileHash(), file == null ? null : file.hash()),
        new DeviationsAreNamed(command.result(), command.deviations()));
    SignedFile registered = Objects.requireNonNull(file);
    EmployeeId attester = context.actor().employeeId();
    Rule.check(
        new SignedFileIsAttestedOnce(registered.attested()),
        new AttesterDidNotMakeTheFile(attester, registered.madeBy()));
    apply(
        new SignedFileAttested(
            command.contractId(),
            command.fileHash(),
            command.result(),
            command.deviations(),
            attester,
            context.effective(command.effectiveDate(), registered.since())));
  }

  /** The signature and the seal of one side. */
  public ExecutionRecorded execute(
      RecordExecution command,
      CommandContext context,
      OurSide ours,
      Set<EmployeeId> makers,
      Set<EmployeeId> approvers,
      InForce<ContractPolicy> policy) {
    EmployeeId actor = context.actor().employeeId();
    Rule.check(
        new ExecutedTextIsTheIssued(command.documentHash(), toExecute()),
        new SideExecutesOnce(command.side(), executions.keySet()),
        new SidesExecuteInOrder(
            command.side(), policy.policy().firstToExecute(), executions.keySet()),
        new SealedCopiesAreTheOriginals(command.copies(), policy.policy().originals()),
        new OurSealIsUsedByItsKeeper(
            command.side(), context.actor().mayAct(List.of(Role.SEAL_KEEPER), ours.branch())),
        new OurSideNamesSignatoryAndSeal(command.side(), command.signatoryId(), command.sealId()));
    LocalDate executed = context.effective(command.effectiveDate(), steps.latest());
    if (command.side() == Party.SELLER) {
      Rule.check(
          new SealKeeperIsNotMaker(actor, makers), new SealKeeperIsNotApprover(actor, approvers));
      ours.checkSeal(actor);
      ours.checkSignatory(Objects.requireNonNull(command.signatoryId()), executed);
    }
    return new ExecutionRecorded(
        command.contractId(),
        command.side(),
        command.signatory(),
        command.seal(),
        command.signatoryId(),
        command.sealId(),
        command.copies(),
        command.crossPage(),
        command.documentHash(),
        actor,
        policy.version(),
        executed);
  }

  /** Coming into force, once every sealed copy is a registered original. */
  public ContractActivated activate(
      ActivateContract command, CommandContext context, int registered) {
    Rule.check(new AllOriginalsAreRegistered(registered, sealed));
    return new ContractActivated(
        command.contractId(), context.effective(command.effectiveDate(), steps.latest()));
  }

  /** Whether every side has executed the contract. */
  public boolean isExecutedByAll() {
    return executions.size() == Party.values().length;
  }

  /** The business date of the latest execution. */
  public LocalDate lastExecution() {
    return Collections.max(executions.values());
  }

  /** How many copies were sealed. */
  public int sealedCopies() {
    return sealed;
  }

  private String toExecute() {
    return Objects.requireNonNullElse(issuedHash, approvedHash);
  }

  @EventSourcingHandler
  void on(DocumentApproved event) {
    approvedHash = event.documentHash();
  }

  @EventSourcingHandler
  void on(ContractEvent event) {
    switch (event) {
      case ContractNumberAllocated e -> number = e.number();
      case TextIssued e -> issuedHash = e.issuedHash();
      case CopiesSent e -> {
        consignments = e.consignment();
        outstanding += e.copies();
        lastSent = e.effectiveDate();
      }
      case CopiesReceivedBack e -> outstanding = e.outstanding();
      case CopiesSpoiled e -> spoiled = e.spoiled();
      case ExecutionRecorded e -> {
        executions.put(e.side(), e.effectiveDate());
        sealed = e.copies();
      }
      case ContractExecuted e -> concluded = e.effectiveDate();
      case SealUsed e -> {
        sealed = e.copies();
        concluded = e.effectiveDate();
      }
      case SignedFileRegistered e ->
          file = new SignedFile(e.fileHash(), e.madeBy(), false, e.effectiveDate());
      case SignedFileAttested e ->
          file =
              new SignedFile(
                  e.fileHash(), Objects.requireNonNull(file).madeBy(), true, e.effectiveDate());
      default -> {}
    }
  }
}
