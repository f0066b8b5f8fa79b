package dev.countersign.query.approvals;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Id;
import dev.countersign.events.Money;
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
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmissionWithdrawn;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.brandpursuit.BrandPursuitOpened;
import dev.countersign.events.brandpursuit.BrandScopeAgreed;
import dev.countersign.events.contract.ClauseDeviated;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractEdit;
import dev.countersign.events.contract.ContractEvent;
import dev.countersign.events.contract.DeviationWithdrawn;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.Policy;
import dev.countersign.events.policy.PolicyVersionProposed;
import dev.countersign.events.policy.PolicyVersionPublished;
import dev.countersign.query.approvals.ApprovalStep.Status;
import dev.countersign.query.names.Names;
import dev.countersign.query.projection.Journal;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Recorded;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.VersionedTable;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Follows documents of every kind through their approval. */
final class ApprovalsProjector implements Projector {
  /** The policies that routes come from. */
  private static final Set<Class<? extends Policy>> DECIDING =
      Set.of(ApprovalPolicy.class, ContractPolicy.class);

  private final VersionedTable<Document> documents;
  private final VersionedTable<ApprovalStep> steps;
  private final Journal<Act> acts;
  private final VersionedTable<Submission> submissions;
  private final Journal<Decision> decisions;
  private final VersionedTable<PublishedPolicy> policies;
  private final Names names;

  ApprovalsProjector(Tables tables) {
    documents = tables.versioned("document", Document.class);
    steps = tables.versioned("step", ApprovalStep.class);
    acts = tables.journal("act", Act.class);
    submissions = tables.versioned("submission", Submission.class);
    decisions = tables.journal("decision", Decision.class);
    policies = tables.versioned("policy", PublishedPolicy.class);
    names = new Names(tables);
  }

  @Override
  public void project(Recorded recorded) {
    names.project(recorded.event());
    switch (recorded.event()) {
      case ApprovalEvent e -> approval(e, recorded);
      // What a document is called, and who made it: one case for each kind.
      case ContractDrafted e -> documents.put(document(e));
      case DraftRevised e ->
          edit(
              e,
              document ->
                  titled(document.withVersion(e.version()), e.title(), e.amount())
                      .on(e.templateId(), e.templateVersion()));
      case ClauseDeviated e ->
          edit(e, document -> document.withVersion(e.version()).deviating(e.clause(), true));
      case DeviationWithdrawn e ->
          edit(e, document -> document.withVersion(e.version()).deviating(e.clause(), false));
      case ContractEvent e when e instanceof ContractEdit -> edit(e, same -> same);
      case PolicyVersionPublished e when DECIDING.contains(e.policy().getClass()) ->
          policies.put(
              new PublishedPolicy(e.policyId(), e.version(), e.effectiveFrom(), e.policy()));
      case PolicyVersionProposed e -> documents.put(document(e));
      case BrandPursuitOpened e -> documents.put(document(e));
      case BrandScopeAgreed e ->
          change(
              e.pursuitId(),
              document ->
                  titled(document.withVersion(e.version()), document.title(), e.budget())
                      .madeBy(e.agreedBy()));
      default -> {}
    }
  }

  /** Whoever changes what is approved is one of its makers. */
  private void edit(ContractEvent event, UnaryOperator<Document> change) {
    change(
        event.contractId(),
        document -> change.apply(document).madeBy(((ContractEdit) event).editor()));
  }

  private static Document document(ContractDrafted e) {
    DocumentId id = DocumentId.of(e.contractId());
    return new Document(
        id.value(),
        id.kind(),
        1,
        e.title(),
        e.branchId(),
        e.customerId(),
        e.amount().amount(),
        e.amount().currency(),
        e.templateId(),
        e.templateVersion(),
        List.of(),
        List.of(e.makerId()));
  }

  private static Document document(PolicyVersionProposed e) {
    DocumentId id = DocumentId.of(e.policyId());
    return new Document(
        id.value(),
        id.kind(),
        e.version(),
        "%s %d, %s".formatted(e.policyId().value(), e.version(), e.effectiveFrom()),
        null,
        null,
        null,
        null,
        null,
        null,
        List.of(),
        List.of(e.proposedBy()));
  }

  private static Document document(BrandPursuitOpened e) {
    DocumentId id = DocumentId.of(e.pursuitId());
    return new Document(
        id.value(),
        id.kind(),
        0,
        e.title(),
        e.branchId(),
        e.customerId(),
        null,
        null,
        null,
        null,
        List.of(),
        List.of(e.ownerId()));
  }

  private static Document titled(Document document, String title, Money amount) {
    return document.with(
        row -> row.title(title).amount(amount.amount()).currency(amount.currency()));
  }

  private void change(Id id, UnaryOperator<Document> change) {
    DocumentId document = DocumentId.of(id);
    documents.change(change, document.value(), document.kind());
  }

  private void approval(ApprovalEvent event, Recorded recorded) {
    Submission.State ended = Submission.ended(event);
    if (ended != null) {
      submissions
          .find(event.document().value(), event.document().kind(), event.round())
          .ifPresent(
              round ->
                  submissions.put(
                      round.with(row -> row.state(ended).endedAt(recorded.recordedAt()))));
    }
    switch (event) {
      case SubmittedForApproval e -> {
        change(e.document(), document -> document.madeBy(e.submittedBy()));
        submissions.put(Submission.of(e, recorded));
        e.route()
            .forEach(
                step ->
                    steps.put(
                        ApprovalStep.waiting(e.document(), e.round(), step, e.policyVersion())));
      }
      case ApprovalStepsOpened e -> {
        for (StepDue due : e.steps()) {
          step(
              e,
              due.step(),
              step ->
                  step.with(
                      row ->
                          row.status(Status.OPEN)
                              .openedAt(recorded.recordedAt())
                              .dueAt(due.dueAt())));
        }
      }
      case ApprovalStepApproved e ->
          decide(
              e, e.step(), Status.APPROVED, e.approverId(), e.onBehalfOf(), e.comment(), recorded);
      case ApprovalStepEscalated e ->
          step(
              e,
              e.step(),
              step ->
                  step.openTo(e.escalatedTo())
                      .with(row -> row.status(Status.ESCALATED).dueAt(e.newDueAt())));
      case ApprovalStepSubstituted e -> {
        step(e, e.step(), step -> step.openTo(e.superior()));
        act(Act.Kind.SUPERIOR_SUBSTITUTED, e, e.step(), null, null, List.of(), null, recorded);
      }
      case ApprovalStepTransferred e -> {
        step(e, e.step(), step -> step.passedOn(e.fromId(), e.toId(), e.role()));
        act(
            Act.Kind.STEP_TRANSFERRED,
            e,
            e.step(),
            null,
            e.fromId(),
            List.of(e.toId()),
            e.reason(),
            recorded);
      }
      case ApproverAdded e -> {
        ApprovalStep beside = get(e, e.beside());
        steps.put(
            ApprovalStep.waiting(e.document(), e.round(), e.added(), beside.policyVersion())
                .withAddedBy(e.addedBy()));
        if (e.placement() == Placement.BEFORE) {
          steps.put(beside.reset());
        }
        act(
            Act.Kind.APPROVER_ADDED,
            e,
            e.beside(),
            e.added().step(),
            e.addedBy(),
            addedPerson(e),
            e.reason(),
            recorded);
      }
      case ReturnedToStep e -> {
        all(e, step -> step.isOpen() || e.voidedSteps().contains(step.step()))
            .forEach(step -> steps.put(step.reset()));
        act(
            Act.Kind.RETURNED_TO_STEP,
            e,
            e.step(),
            e.toStep(),
            e.approverId(),
            List.of(),
            e.reason(),
            recorded);
        tell(
            e,
            e.step(),
            Decision.Taken.RETURNED_TO_STEP,
            e.approverId(),
            e.onBehalfOf(),
            e.reason(),
            recorded);
      }
      case DocumentRejected e -> {
        decide(e, e.step(), Status.REJECTED, e.approverId(), e.onBehalfOf(), e.reason(), recorded);
        voidSteps(e, ApprovalStep::isUndecided);
      }
      case DocumentReturned e -> {
        decide(e, e.step(), Status.RETURNED, e.approverId(), e.onBehalfOf(), e.reason(), recorded);
        voidSteps(e, ApprovalStep::isUndecided);
      }
      case SubmissionWithdrawn e -> voidSteps(e, ApprovalStep::isUndecided);
      case ApprovalsVoided e ->
          voidSteps(e, step -> step.isUndecided() || e.voidedSteps().contains(step.step()));
      case ApprovalLapsed e -> {
        voidSteps(e, step -> step.status() == Status.APPROVED);
        act(Act.Kind.LAPSED, e, null, null, null, List.of(), null, recorded);
      }
      case DocumentCopied e ->
          act(Act.Kind.COPIED, e, null, null, e.copiedBy(), e.readerIds(), e.note(), recorded);
      case ApprovalUrged e ->
          act(Act.Kind.URGED, e, null, null, e.urgedBy(), List.of(), e.note(), recorded);
      case DocumentApproved _ -> {}
    }
  }

  private static List<EmployeeId> addedPerson(ApproverAdded event) {
    EmployeeId person = event.added().assigneeId();
    return person == null ? List.of() : List.of(person);
  }

  private void decide(
      ApprovalEvent event,
      String name,
      Status decision,
      EmployeeId by,
      @Nullable EmployeeId onBehalfOf,
      @Nullable String words,
      Recorded recorded) {
    step(
        event,
        name,
        step ->
            step.with(
                row ->
                    row.status(decision)
                        .decidedAt(recorded.recordedAt())
                        .decidedBy(by)
                        .onBehalfOf(onBehalfOf)
                        .comment(words)));
    tell(event, name, Decision.Taken.valueOf(decision.name()), by, onBehalfOf, words, recorded);
  }

  /** A decision is the first event of its command: what was decided on is the one before it. */
  private void tell(
      ApprovalEvent event,
      String step,
      Decision.Taken decision,
      EmployeeId by,
      @Nullable EmployeeId onBehalfOf,
      @Nullable String words,
      Recorded recorded) {
    DocumentId document = event.document();
    String stated = recorded.metadata("expectedVersion");
    decisions.add(
        new Decision(
            document.value(),
            document.kind(),
            event.round(),
            step,
            decision,
            by,
            onBehalfOf,
            words,
            recorded.sequence() - 1,
            stated == null ? null : Long.valueOf(stated),
            documents.get(document.value(), document.kind()).version(),
            recorded.position() - 1,
            recorded.recordedAt()));
  }

  private void voidSteps(ApprovalEvent event, Predicate<ApprovalStep> which) {
    all(event, which).forEach(step -> steps.put(step.withStatus(Status.VOIDED)));
  }

  private List<ApprovalStep> all(ApprovalEvent event, Predicate<ApprovalStep> which) {
    return steps.list(event.document().value()).stream()
        .filter(step -> step.kind() == event.document().kind() && step.round() == event.round())
        .filter(which)
        .toList();
  }

  private ApprovalStep get(ApprovalEvent event, String name) {
    return steps.get(event.document().value(), event.document().kind(), event.round(), name);
  }

  private void step(ApprovalEvent event, String name, UnaryOperator<ApprovalStep> change) {
    steps.put(change.apply(get(event, name)));
  }

  private void act(
      Act.Kind kind,
      ApprovalEvent event,
      @Nullable String step,
      @Nullable String toStep,
      @Nullable EmployeeId by,
      List<EmployeeId> concerns,
      @Nullable String words,
      Recorded recorded) {
    acts.add(kind.on(event.document(), event.round(), step, toStep, by, concerns, words, recorded));
  }
}
