package dev.countersign.query.contractarchive;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.ApprovalStepApproved;
import dev.countersign.events.contract.ApprovalStepEscalated;
import dev.countersign.events.contract.ApprovalStepsOpened;
import dev.countersign.events.contract.ApprovalsVoided;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractApproved;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractRejected;
import dev.countersign.events.contract.ContractReturned;
import dev.countersign.events.contract.ContractSigned;
import dev.countersign.events.contract.ContractTerminated;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalDistributed;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalReturned;
import dev.countersign.events.contract.SealUsed;
import dev.countersign.events.contract.SignatureRecorded;
import dev.countersign.events.contract.StepDue;
import dev.countersign.events.contract.SubmissionWithdrawn;
import dev.countersign.events.contract.SubmittedForApproval;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.memo.MemoAttached;
import dev.countersign.events.memo.MemoCountersigned;
import dev.countersign.events.memo.MemoDrafted;
import dev.countersign.events.memo.MemoEvent;
import dev.countersign.query.contractarchive.ApprovalStep.Status;
import dev.countersign.query.contractarchive.Contract.Document;
import dev.countersign.query.contractarchive.Contract.Milestones;
import dev.countersign.query.contractarchive.Contract.Submission;
import dev.countersign.query.projection.Journal;
import dev.countersign.query.projection.LastChange;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Recorded;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.VersionedTable;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Follows contracts from the draft into the archive, their originals, numbers and memos. */
final class ContractArchiveProjector implements Projector {
  private final VersionedTable<Contract> contracts;
  private final VersionedTable<ApprovalStep> steps;
  private final VersionedTable<Original> originals;
  private final Journal<Transfer> transfers;
  private final Journal<Signature> signatures;
  private final VersionedTable<RegisteredNumber> numbers;
  private final VersionedTable<Memo> memos;
  private final VersionedTable<Customer> customers;

  ContractArchiveProjector(Tables tables) {
    contracts = tables.versioned("contract", Contract.class);
    steps = tables.versioned("approval_step", ApprovalStep.class);
    originals = tables.versioned("original", Original.class);
    transfers = tables.journal("transfer", Transfer.class);
    signatures = tables.journal("signature", Signature.class);
    numbers = tables.versioned("number_register", RegisteredNumber.class);
    memos = tables.versioned("memo", Memo.class);
    customers = tables.versioned("customer", Customer.class);
  }

  @Override
  public void project(Recorded recorded) {
    switch (recorded.event()) {
      case ContractEvent e -> contract(e, recorded);
      case MemoEvent e -> memo(e, recorded);
      case CustomerRegistered e -> customers.put(new Customer(e.customerId(), e.name()));
      default -> {}
    }
  }

  private void contract(ContractEvent event, Recorded recorded) {
    switch (event) {
      case ContractDrafted e -> draft(e, recorded);
      case DraftRevised e ->
          change(
              e.contractId(),
              recorded,
              e.effectiveDate(),
              contract -> contract.withDocument(document(e)).madeBy(e.revisedBy()));
      case SubmittedForApproval e -> submit(e, recorded);
      case ApprovalStepsOpened e -> open(e, recorded);
      case ApprovalStepApproved e ->
          decide(
              e.contractId(),
              e.round(),
              e.step(),
              Status.APPROVED,
              e.approverId(),
              e.comment(),
              recorded);
      case ApprovalStepEscalated e ->
          steps.change(
              step -> step.escalated(e.escalatedTo(), e.newDueAt()),
              e.contractId(),
              e.round(),
              e.step());
      case ContractApproved e ->
          reach(
              e.contractId(),
              Phase.APPROVED,
              recorded,
              e.effectiveDate(),
              milestones -> milestones.approvedOn(e.effectiveDate()));
      case ContractRejected e -> {
        decide(
            e.contractId(),
            e.round(),
            e.step(),
            Status.REJECTED,
            e.approverId(),
            e.reason(),
            recorded);
        voidSteps(e.contractId(), e.round(), ApprovalStep::isUndecided);
        reach(
            e.contractId(),
            Phase.REJECTED,
            recorded,
            e.effectiveDate(),
            milestones -> milestones.endedOn(e.effectiveDate()).endReason(e.reason()));
      }
      case ContractReturned e -> {
        decide(
            e.contractId(),
            e.round(),
            e.step(),
            Status.RETURNED,
            e.approverId(),
            e.reason(),
            recorded);
        voidSteps(e.contractId(), e.round(), ApprovalStep::isUndecided);
        change(e.contractId(), recorded, null, contract -> contract.withPhase(Phase.DRAFT));
      }
      case SubmissionWithdrawn e -> {
        voidSteps(e.contractId(), e.round(), ApprovalStep::isUndecided);
        change(e.contractId(), recorded, null, contract -> contract.withPhase(Phase.DRAFT));
      }
      case ApprovalsVoided e -> {
        voidSteps(
            e.contractId(),
            e.round(),
            step -> step.isUndecided() || e.voidedSteps().contains(step.step()));
        change(e.contractId(), recorded, null, contract -> contract.withPhase(Phase.DRAFT));
      }
      case ContractNumberAllocated e -> allocate(e, recorded);
      case ContractNumberVoided e -> {
        numbers.change(
            number -> number.with(row -> row.voidedOn(e.effectiveDate()).voidReason(e.reason())),
            e.contractId());
        reach(
            e.contractId(),
            Phase.VOID,
            recorded,
            e.effectiveDate(),
            milestones -> milestones.endedOn(e.effectiveDate()).endReason(e.reason()));
      }
      case SignatureRecorded e ->
          signatures.add(
              new Signature(
                  e.contractId(), e.party(), e.signatory(), e.documentHash(), e.effectiveDate()));
      case ContractSigned e ->
          reach(
              e.contractId(),
              Phase.SIGNED,
              recorded,
              e.effectiveDate(),
              milestones ->
                  milestones.signedOn(e.effectiveDate()).distributionDue(e.distributionDue()));
      case SealUsed e ->
          reach(
              e.contractId(),
              Phase.SEALED,
              recorded,
              e.effectiveDate(),
              milestones -> milestones.sealedOn(e.effectiveDate()).sealedCopies(e.copies()));
      case ContractActivated e ->
          reach(
              e.contractId(),
              Phase.ACTIVE,
              recorded,
              e.effectiveDate(),
              milestones -> milestones.activeOn(e.effectiveDate()));
      case ContractTerminated e ->
          reach(
              e.contractId(),
              Phase.TERMINATED,
              recorded,
              e.effectiveDate(),
              milestones -> milestones.endedOn(e.effectiveDate()).endReason(e.reason()));
      case OriginalRegistered e -> register(e, recorded);
      case OriginalDistributed e ->
          transfer(
              e.contractId(),
              e.original(),
              new Move("distributed", e.toHolder(), null, null, e.effectiveDate()),
              recorded);
      case OriginalArchived e ->
          transfer(
              e.contractId(),
              e.original(),
              new Move("archived", Holder.archive(e.location()), null, null, e.effectiveDate()),
              recorded);
      case OriginalBorrowed e ->
          transfer(
              e.contractId(),
              e.original(),
              new Move(
                  "borrowed",
                  Holder.employee(e.borrowerId()),
                  e.dueDate(),
                  e.purpose(),
                  e.effectiveDate()),
              recorded);
      case OriginalReturned e ->
          transfer(
              e.contractId(),
              e.original(),
              new Move("returned", Holder.archive(e.location()), null, null, e.effectiveDate()),
              recorded);
    }
  }

  private void draft(ContractDrafted e, Recorded recorded) {
    contracts.put(
        new Contract(
            e.contractId(),
            e.type(),
            e.branchId(),
            e.customerId(),
            e.opportunityId(),
            Phase.DRAFT,
            List.of(e.makerId()),
            Document.of(
                1, e.title(), e.templateVersion(), e.standardTemplate(), e.lines(), e.amount()),
            Submission.NONE,
            Milestones.drafted(e.effectiveDate()),
            LastChange.of(recorded, e.effectiveDate())));
  }

  private static Document document(DraftRevised e) {
    return Document.of(
        e.version(), e.title(), e.templateVersion(), e.standardTemplate(), e.lines(), e.amount());
  }

  private void submit(SubmittedForApproval e, Recorded recorded) {
    change(
        e.contractId(),
        recorded,
        e.effectiveDate(),
        contract ->
            contract
                .madeBy(e.submittedBy())
                .with(row -> row.phase(Phase.IN_APPROVAL).submission(Submission.of(e))));
    e.route()
        .forEach(
            step ->
                steps.put(
                    ApprovalStep.waiting(e.contractId(), e.round(), step, e.policyVersion())));
  }

  private void open(ApprovalStepsOpened e, Recorded recorded) {
    for (StepDue due : e.steps()) {
      steps.change(
          step ->
              step.with(
                  row ->
                      row.status(Status.OPEN).openedAt(recorded.recordedAt()).dueAt(due.dueAt())),
          e.contractId(),
          e.round(),
          due.step());
    }
  }

  private void decide(
      ContractId contractId,
      int round,
      String name,
      Status decision,
      EmployeeId by,
      @Nullable String words,
      Recorded recorded) {
    String other = recorded.metadata("onBehalfOf");
    steps.change(
        step ->
            step.with(
                row ->
                    row.status(decision)
                        .decidedAt(recorded.recordedAt())
                        .decidedBy(by)
                        .onBehalfOf(other)
                        .comment(words)),
        contractId,
        round,
        name);
  }

  private void voidSteps(ContractId contractId, int round, Predicate<ApprovalStep> which) {
    steps.list(contractId).stream()
        .filter(step -> step.round() == round)
        .filter(which)
        .forEach(step -> steps.put(step.withStatus(Status.VOIDED)));
  }

  private void allocate(ContractNumberAllocated e, Recorded recorded) {
    numbers.put(
        new RegisteredNumber(
            e.contractId(),
            contracts.get(e.contractId()).branchId(),
            e.number(),
            e.series(),
            e.ordinal(),
            e.policyVersion(),
            e.effectiveDate(),
            null,
            null));
    reach(
        e.contractId(),
        Phase.NUMBERED,
        recorded,
        e.effectiveDate(),
        milestones -> milestones.number(e.number()).numberedOn(e.effectiveDate()));
  }

  private void reach(
      ContractId contractId,
      Phase phase,
      Recorded recorded,
      LocalDate effectiveDate,
      Consumer<ContractMilestonesBuilder> milestone) {
    change(
        contractId,
        recorded,
        effectiveDate,
        contract ->
            contract.with(
                row -> row.phase(phase).milestones(contract.milestones().with(milestone))));
  }

  private void change(
      ContractId contractId,
      Recorded recorded,
      @Nullable LocalDate effectiveDate,
      UnaryOperator<Contract> change) {
    contracts.change(
        contract -> change.apply(contract).withChange(LastChange.of(recorded, effectiveDate)),
        contractId);
  }

  private void register(OriginalRegistered e, Recorded recorded) {
    Holder holder = e.holder();
    BranchId branch = contracts.get(e.contractId()).branchId();
    originals.put(
        new Original(
            e.contractId(),
            e.original(),
            e.of(),
            branch,
            holder.kind(),
            holder.name(),
            holder.employeeId(),
            e.effectiveDate(),
            null,
            null));
    transfers.add(
        new Transfer(
            e.contractId(),
            e.original(),
            branch,
            "registered",
            null,
            null,
            null,
            holder.kind(),
            holder.name(),
            holder.employeeId(),
            null,
            null,
            e.effectiveDate(),
            recorded.recordedAt(),
            recorded.actor()));
  }

  /** What an original is handed over for. */
  private record Move(
      String name,
      Holder to,
      @Nullable LocalDate until,
      @Nullable String purpose,
      LocalDate effectiveDate) {}

  private void transfer(ContractId contractId, int number, Move move, Recorded recorded) {
    Original before = originals.get(contractId, number);
    originals.put(before.heldBy(move.to(), move.effectiveDate(), move.until(), move.purpose()));
    transfers.add(
        new Transfer(
            contractId,
            number,
            before.branchId(),
            move.name(),
            before.holderKind(),
            before.holderName(),
            before.holderEmployeeId(),
            move.to().kind(),
            move.to().name(),
            move.to().employeeId(),
            move.until(),
            move.purpose(),
            move.effectiveDate(),
            recorded.recordedAt(),
            recorded.actor()));
  }

  private void memo(MemoEvent event, Recorded recorded) {
    switch (event) {
      case MemoDrafted e ->
          memos.put(
              new Memo(
                  e.memoId(),
                  e.contractId(),
                  e.branchId(),
                  e.title(),
                  e.content(),
                  e.changesPrice(),
                  e.amendmentReference(),
                  e.makerId(),
                  e.effectiveDate(),
                  null,
                  null,
                  null,
                  null,
                  null,
                  LastChange.of(recorded, e.effectiveDate())));
      case MemoCountersigned e ->
          memos.change(
              memo ->
                  memo.signed(
                      e.party(),
                      e.signatory(),
                      e.effectiveDate(),
                      LastChange.of(recorded, e.effectiveDate())),
              e.memoId());
      case MemoAttached e ->
          memos.change(
              memo ->
                  memo.with(
                      row ->
                          row.attachedOn(e.effectiveDate())
                              .change(LastChange.of(recorded, e.effectiveDate()))),
              e.memoId());
    }
  }
}
