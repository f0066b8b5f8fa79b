package dev.countersign.query.tasks;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Id;
import dev.countersign.events.SealId;
import dev.countersign.events.approval.ApprovalEvent;
import dev.countersign.events.approval.ApprovalLapsed;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.ApprovalStepEscalated;
import dev.countersign.events.approval.ApprovalStepSubstituted;
import dev.countersign.events.approval.ApprovalStepTransferred;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.ApprovalUrged;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.ApproverAdded;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentCopied;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentRejected;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.Placement;
import dev.countersign.events.approval.ReturnedToStep;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmissionWithdrawn;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.brandpursuit.BrandPursuitOpened;
import dev.countersign.events.brandpursuit.BrandScopeAgreed;
import dev.countersign.events.contract.ContractCompleted;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractEdit;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractExpired;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractSigned;
import dev.countersign.events.contract.ContractTerminated;
import dev.countersign.events.contract.CopiesReceivedBack;
import dev.countersign.events.contract.CopiesSent;
import dev.countersign.events.contract.DestructionApproved;
import dev.countersign.events.contract.DestructionProposed;
import dev.countersign.events.contract.DisputeRaised;
import dev.countersign.events.contract.DisputeSettled;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.ExecutionRecorded;
import dev.countersign.events.contract.FindingRecorded;
import dev.countersign.events.contract.FindingResolved;
import dev.countersign.events.contract.LoanExtended;
import dev.countersign.events.contract.NoticeGiven;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalDistributed;
import dev.countersign.events.contract.OriginalNotRecovered;
import dev.countersign.events.contract.OriginalRecovered;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalReturned;
import dev.countersign.events.contract.OriginalsDestroyed;
import dev.countersign.events.contract.RenewalDrafted;
import dev.countersign.events.contract.RetentionBegun;
import dev.countersign.events.contract.SealUsed;
import dev.countersign.events.contract.TermEndReminded;
import dev.countersign.events.contract.TextIssued;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.PolicyVersionProposed;
import dev.countersign.events.seal.SealDestroyed;
import dev.countersign.events.seal.SealEvent;
import dev.countersign.events.seal.SealLent;
import dev.countersign.events.seal.SealLost;
import dev.countersign.events.seal.SealRegistered;
import dev.countersign.events.seal.SealReturned;
import dev.countersign.events.seal.SealsCounted;
import dev.countersign.query.names.Names;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Recorded;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.VersionedTable;
import dev.countersign.query.tasks.Original.Held;
import dev.countersign.query.tasks.Task.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Follows what events demand until other events tell that it was done. */
final class TasksProjector implements Projector {
  private final VersionedTable<Task> tasks;
  private final VersionedTable<Subject> subjects;
  private final VersionedTable<RouteDecision> decisions;
  private final VersionedTable<Original> originals;
  private final Names names;

  TasksProjector(Tables tables) {
    tasks = tables.versioned("task", Task.class);
    subjects = tables.versioned("subject", Subject.class);
    decisions = tables.versioned("route_decision", RouteDecision.class);
    originals = tables.versioned("original", Original.class);
    names = new Names(tables);
  }

  @Override
  public void project(Recorded recorded) {
    Event event = recorded.event();
    names.project(event);
    switch (event) {
      case ApprovalEvent e -> approval(e, recorded);
      case ContractEvent e -> {
        contract(e);
        if (e instanceof ContractEdit edit) {
          change(e.contractId(), subject -> subject.madeBy(edit.editor()));
        }
      }
      case PolicyVersionProposed e ->
          begin(
              e.policyId(),
              "%s %d, %s".formatted(e.policyId().value(), e.version(), e.effectiveFrom()),
              null,
              List.of(e.proposedBy()));
      case BrandPursuitOpened e ->
          begin(e.pursuitId(), e.title(), e.branchId(), List.of(e.ownerId()));
      case BrandScopeAgreed e -> change(e.pursuitId(), subject -> subject.madeBy(e.agreedBy()));
      case SealEvent e -> seal(e);
      case SealsCounted e -> e.present().forEach(sealId -> counted(sealId, e.nextDue()));
      default -> {}
    }
  }

  private void begin(Id id, String title, @Nullable BranchId branchId, List<EmployeeId> makers) {
    subjects.put(new Subject(id.value(), kindOf(id), title, null, branchId, makers, null, false));
  }

  /** As its stream is named. */
  private static String kindOf(Id id) {
    String stream = id.toString();
    return stream.substring(0, stream.indexOf(':'));
  }

  private void change(Id id, UnaryOperator<Subject> change) {
    subjects.find(id.value(), kindOf(id)).map(change).ifPresent(subjects::put);
  }

  private void approval(ApprovalEvent event, Recorded recorded) {
    DocumentId id = event.document();
    switch (event) {
      case SubmittedForApproval e -> {
        change(id, subject -> subject.madeBy(e.submittedBy()));
        e.route().forEach(step -> wait(e, step));
      }
      case ApprovalStepsOpened e -> e.steps().forEach(due -> open(e, due, recorded));
      case ApprovalStepApproved e -> {
        done(e, e.step());
        step(
            e,
            e.step(),
            step ->
                step.withApprovedBy(
                    Stream.of(e.approverId(), e.onBehalfOf()).filter(Objects::nonNull).toList()));
      }
      case ApprovalStepEscalated e -> {
        step(e, e.step(), step -> step.openTo(e.escalatedTo()));
        reopen(e, e.step(), task -> task.dueAt(kept(e.newDueAt())));
      }
      case ApprovalStepSubstituted e -> {
        step(e, e.step(), step -> step.openTo(e.superior()));
        reopen(e, e.step(), same -> {});
      }
      case ApprovalStepTransferred e -> {
        step(
            e,
            e.step(),
            step ->
                step.openTo(e.role())
                    .with(row -> row.assigneeId(e.toId()).transferredBy(e.fromId())));
        reopen(e, e.step(), same -> {});
      }
      case ApproverAdded e -> {
        wait(e, e.added());
        if (e.placement() == Placement.BEFORE) {
          done(e, e.beside());
        }
      }
      case ReturnedToStep e -> {
        closed(e);
        e.voidedSteps().forEach(name -> step(e, name, step -> step.withApprovedBy(List.of())));
      }
      case DocumentRejected _,
          DocumentReturned _,
          SubmissionWithdrawn _,
          ApprovalsVoided _,
          DocumentApproved _,
          ApprovalLapsed _ ->
          closed(event);
      case DocumentCopied _, ApprovalUrged _ -> {}
    }
  }

  private void wait(ApprovalEvent event, RouteStep step) {
    decisions.put(
        new RouteDecision(
            event.document().value(),
            kindOf(event.document()),
            event.round(),
            step.step(),
            step.branchId(),
            List.of(step.role()),
            step.assigneeId(),
            List.of(),
            null));
  }

  private void step(ApprovalEvent event, String step, UnaryOperator<RouteDecision> change) {
    decisions
        .find(event.document().value(), kindOf(event.document()), event.round(), step)
        .map(change)
        .ifPresent(decisions::put);
  }

  private void open(ApprovalEvent event, StepDue due, Recorded recorded) {
    Id id = event.document();
    decisions
        .find(id.value(), kindOf(id), event.round(), due.step())
        .ifPresent(
            step ->
                tasks.put(
                    new Task(
                        id.value(),
                        kindOf(id),
                        Kind.DECIDE_STEP,
                        due.step(),
                        event.round(),
                        step.heldAt(),
                        rolesOf(step),
                        step.assigneeId(),
                        null,
                        // In the company's zone it may be the next day already.
                        dayOf(recorded.recordedAt()),
                        null,
                        kept(due.dueAt()))));
  }

  /** As PostgreSQL keeps it: a row read back is the row that was put. */
  private static Instant kept(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static LocalDate dayOf(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static List<Role> rolesOf(RouteDecision step) {
    return step.assigneeId() == null ? step.roles() : List.of();
  }

  /** As the step is now, if it is open. */
  private void reopen(ApprovalEvent event, String name, Consumer<TaskBuilder> change) {
    Id id = event.document();
    tasks
        .find(id.value(), kindOf(id), Kind.DECIDE_STEP, name)
        .ifPresent(
            task ->
                step(
                    event,
                    name,
                    step -> {
                      tasks.put(
                          task.with(row -> row.roles(rolesOf(step)).assigneeId(step.assigneeId()))
                              .with(change));
                      return step;
                    }));
  }

  private void done(ApprovalEvent event, String step) {
    tasks.remove(event.document().value(), kindOf(event.document()), Kind.DECIDE_STEP, step);
  }

  private void closed(ApprovalEvent event) {
    remove(event.document(), task -> task.kind() == Kind.DECIDE_STEP);
  }

  private void remove(Id id, Predicate<Task> which) {
    tasks.list(id.value()).stream()
        .filter(task -> task.recordKind().equals(kindOf(id)))
        .filter(which)
        .forEach(
            task -> tasks.remove(task.recordId(), task.recordKind(), task.kind(), task.item()));
  }

  private void remove(Id id, Kind... kinds) {
    remove(id, task -> List.of(kinds).contains(task.kind()));
  }

  /** Of something that the log told of before. */
  private void demand(Id id, Kind kind, Object item, LocalDate since, Consumer<TaskBuilder> more) {
    Subject subject = subjects.get(id.value(), kindOf(id));
    tasks.put(Task.of(subject, kind, item.toString(), since).with(more));
  }

  private void done(Id id, Kind kind, Object item) {
    tasks.remove(id.value(), kindOf(id), kind, item.toString());
  }

  private void contract(ContractEvent event) {
    ContractId id = event.contractId();
    switch (event) {
      case ContractDrafted e -> begin(id, e.title(), e.branchId(), List.of(e.makerId()));
      case DraftRevised e -> change(id, subject -> subject.withTitle(e.title()));
      case FindingRecorded e ->
          demand(id, Kind.RESOLVE_FINDING, e.finding(), e.effectiveDate(), same -> {});
      case FindingResolved e -> done(id, Kind.RESOLVE_FINDING, e.finding());
      case ContractNumberAllocated e -> change(id, subject -> subject.withNumber(e.number()));
      case ContractNumberVoided e -> voided(id, e.effectiveDate());
      case TextIssued e -> demand(id, Kind.EXECUTE, "", e.effectiveDate(), same -> {});
      case CopiesSent e ->
          demand(
              id,
              Kind.RECEIVE_BACK,
              e.consignment(),
              e.effectiveDate(),
              row -> row.copies(e.copies()).dueOn(e.dueDate()));
      case CopiesReceivedBack e -> receive(e);
      case ExecutionRecorded e -> change(id, subject -> subject.withCopies(e.copies()));
      case SealUsed e -> {
        change(id, subject -> subject.withCopies(e.copies()));
        file(id);
      }
      case ContractSigned e ->
          demand(
              id,
              Kind.DISTRIBUTE_ORIGINALS,
              "",
              e.effectiveDate(),
              row -> row.dueOn(e.distributionDue()));
      case ContractExecuted e -> {
        change(id, subject -> subject.withCopies(e.copies()));
        remove(id, Kind.EXECUTE);
        demand(
            id,
            Kind.DISTRIBUTE_ORIGINALS,
            "",
            e.effectiveDate(),
            row -> row.dueOn(e.distributionDue()).copies(e.copies()));
        demand(
            id,
            Kind.ARCHIVE_ORIGINALS,
            "",
            e.effectiveDate(),
            row -> row.dueOn(e.archiveDue()).copies(e.copies()));
        file(id);
      }
      case OriginalRegistered e -> held(id, e.original(), Held.by(e.holder().kind()));
      case OriginalDistributed e -> held(id, e.original(), Held.by(e.toHolder().kind()));
      case OriginalArchived e -> held(id, e.original(), Held.ARCHIVED);
      case OriginalBorrowed e ->
          demand(
              id,
              Kind.RETURN_ORIGINAL,
              e.original(),
              e.effectiveDate(),
              row -> row.assigneeId(e.borrowerId()).dueOn(e.dueDate()));
      case LoanExtended e ->
          tasks
              .find(id.value(), kindOf(id), Kind.RETURN_ORIGINAL, String.valueOf(e.original()))
              .ifPresent(task -> tasks.put(task.withDueOn(e.toDueDate())));
      case OriginalReturned e -> done(id, Kind.RETURN_ORIGINAL, e.original());
      case OriginalRecovered e -> done(id, Kind.RECOVER_ORIGINAL, e.original());
      case OriginalNotRecovered e -> done(id, Kind.RECOVER_ORIGINAL, e.original());
      case TermEndReminded e -> {
        if (tasks.find(id.value(), kindOf(id), Kind.RENEW, "").isEmpty()) {
          demand(id, Kind.RENEW, "", e.effectiveDate(), row -> row.dueOn(e.to()));
        }
      }
      case RenewalDrafted e -> remove(e.predecessorId(), Kind.RENEW);
      case NoticeGiven _, ContractExpired _, ContractTerminated _, ContractCompleted _ ->
          remove(id, Kind.RENEW);
      case RetentionBegun e -> {
        if (e.retainUntil() != null) {
          demand(id, Kind.PROPOSE_DESTRUCTION, "", e.retainUntil().plusDays(1), same -> {});
        }
      }
      case DisputeRaised _ -> change(id, subject -> subject.withDisputed(true));
      case DisputeSettled _ -> change(id, subject -> subject.withDisputed(false));
      case DestructionProposed e -> {
        remove(id, Kind.PROPOSE_DESTRUCTION, Kind.DESTROY_ORIGINALS);
        demand(id, Kind.APPROVE_DESTRUCTION, "", e.effectiveDate(), same -> {});
      }
      case DestructionApproved e -> {
        remove(id, Kind.APPROVE_DESTRUCTION);
        demand(id, Kind.DESTROY_ORIGINALS, "", e.effectiveDate(), same -> {});
      }
      case OriginalsDestroyed _ -> remove(id, Kind.DESTROY_ORIGINALS);
      default -> {}
    }
  }

  /** Copies that are out come back all the same. */
  private void voided(ContractId id, LocalDate on) {
    remove(id, Kind.EXECUTE, Kind.DISTRIBUTE_ORIGINALS, Kind.ARCHIVE_ORIGINALS, Kind.RENEW);
    int made = Objects.requireNonNullElse(subjects.get(id.value(), kindOf(id)).copies(), 0);
    for (int original = 1; original <= made; original++) {
      demand(id, Kind.RECOVER_ORIGINAL, original, on, same -> {});
    }
  }

  /** What comes back is of the consignment that waits the longest. */
  private void receive(CopiesReceivedBack e) {
    int back = e.copies() + e.kept();
    List<Task> waiting =
        tasks.list(e.contractId().value()).stream()
            .filter(task -> task.kind() == Kind.RECEIVE_BACK)
            .sorted(Comparator.comparing(task -> Integer.valueOf(task.item())))
            .toList();
    for (Task task : waiting) {
      int out = Objects.requireNonNullElse(task.copies(), 0);
      int ofThis = Math.min(back, out);
      back -= ofThis;
      if (ofThis == out) {
        done(e.contractId(), Kind.RECEIVE_BACK, task.item());
      } else if (ofThis > 0) {
        tasks.put(task.withCopies(out - ofThis));
      }
    }
  }

  private void held(ContractId id, int original, Held held) {
    originals.put(new Original(id, original, held));
    file(id);
  }

  /** Distribution is over when every side has originals, archiving when all of ours are filed. */
  private void file(ContractId id) {
    List<Original> known = originals.list(id.value());
    Integer copies = subjects.get(id.value(), kindOf(id)).copies();
    if (copies == null || known.size() < copies) {
      return;
    }
    if (known.stream().anyMatch(original -> original.held() == Held.BY_OTHERS)) {
      remove(id, Kind.DISTRIBUTE_ORIGINALS);
    }
    if (known.stream().noneMatch(original -> original.held() == Held.IN_HANDS)) {
      remove(id, Kind.ARCHIVE_ORIGINALS);
    }
  }

  private void seal(SealEvent event) {
    SealId id = event.sealId();
    switch (event) {
      case SealRegistered e -> {
        begin(id, e.name(), e.branchId(), List.of());
        // Whoever counts is of the whole company.
        demand(
            id,
            Kind.COUNT_SEAL,
            "",
            e.effectiveDate(),
            row -> row.heldAt(null).dueOn(e.effectiveDate()));
      }
      case SealLent e ->
          demand(
              id,
              Kind.RETURN_SEAL,
              e.loan(),
              e.effectiveDate(),
              row -> row.assigneeId(e.borrowerId()).dueOn(e.dueDate()));
      case SealReturned e -> done(id, Kind.RETURN_SEAL, e.loan());
      case SealLost _ -> remove(id, Kind.RETURN_SEAL, Kind.COUNT_SEAL);
      case SealDestroyed _ -> remove(id, Kind.RETURN_SEAL, Kind.COUNT_SEAL);
      default -> {}
    }
  }

  /** One that is lost or destroyed is counted no more. */
  private void counted(SealId id, LocalDate next) {
    tasks
        .find(id.value(), kindOf(id), Kind.COUNT_SEAL, "")
        .ifPresent(task -> tasks.put(task.with(row -> row.since(next).dueOn(next))));
  }
}
