package dev.countersign.command.approval;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.Actor;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
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
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmissionWithdrawn;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.employee.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The way of one document through approval (2.4.1), held by the aggregate that is approved: makers,
 * edits and the hash of the document commit with it. It decides on the acts and evolves by the
 * events; where the document as a whole stands is its aggregate's matter.
 */
public final class Approval {
  private final Set<EmployeeId> makers = new LinkedHashSet<>();
  private final Set<EmployeeId> approvers = new HashSet<>();
  private ApprovalRound round = ApprovalRound.none();
  private @Nullable LocalDate lapsesOn;
  private @Nullable LocalDate urgedOn;
  private int urges;

  /** What goes into approval: the document, the hash of its text, and what decides on the route. */
  public record Submission(
      DocumentId document, @Nullable BranchId branchId, String documentHash, RouteBasis basis) {}

  /** Whoever made or changed the document does not decide on it. */
  public void madeBy(EmployeeId maker) {
    makers.add(maker);
  }

  /** Everybody who made, changed or submitted the document. */
  public Set<EmployeeId> makers() {
    return makers;
  }

  /** Everybody who ever approved a step, in whatever round and for whomever. */
  public Set<EmployeeId> approvers() {
    return approvers;
  }

  /** The hash of what was submitted last. */
  public String documentHash() {
    return round.documentHash();
  }

  /** Sends the document on its route. */
  public void submit(Submission submission, CommandContext context, ApprovalTerms terms) {
    Rule.check(new AmountIsInTheCurrencyOfTheRoute(submission, terms));
    ApprovalRoute route =
        ApprovalRoute.of(
            terms.route(submission.document().kind()), submission.basis(), submission.branchId());
    Rule.check(
        new RouteHasAStep(route.steps()),
        new RouteCanBeFilled(
            terms.missingFor(route.undecided(), with(makers, context.actor().persons()))));
    apply(
        new SubmittedForApproval(
            submission.document(),
            round.number() + 1,
            submission.branchId(),
            submission.documentHash(),
            submission.basis(),
            route.steps(),
            terms.routeDueAt(context.now()),
            context.actor().employeeId(),
            terms.version(),
            context.today()));
    openWhatIsReady(submission.document(), context, terms);
  }

  /** The approval of the whole document, when this was its last step. */
  Optional<DocumentApproved> approve(
      ApproveStep command, CommandContext context, ApprovalTerms terms) {
    Actor approver = context.actor();
    ApprovalStep step = stepFor(command.step(), approver);
    Rule.check(restCanBeFilled(step, approver, terms));
    apply(
        new ApprovalStepApproved(
            command.document(),
            round.number(),
            step.name(),
            approver.employeeId(),
            command.comment(),
            round.policyVersion(),
            approver.onBehalfOf()));
    if (round.stage() >= 0) {
      openWhatIsReady(command.document(), context, terms);
      return Optional.empty();
    }
    DocumentApproved approved =
        new DocumentApproved(
            command.document(),
            round.number(),
            round.documentHash(),
            terms.lapsesOn(context.today()),
            round.policyVersion(),
            context.today());
    apply(approved);
    return Optional.of(approved);
  }

  private RestCanBeFilled restCanBeFilled(ApprovalStep step, Actor approver, ApprovalTerms terms) {
    Set<EmployeeId> spent = with(makers, round.filledBy());
    List<ApprovalStep> undecided = round.undecided();
    List<ApprovalStep> rest =
        undecided.stream().filter(each -> !each.name().equals(step.name())).toList();
    return new RestCanBeFilled(
        terms.missingFor(undecided, spent),
        terms.missingFor(rest, with(spent, approver.persons())));
  }

  void reject(RejectDocument command, CommandContext context) {
    ApprovalStep step = stepFor(command.step(), context.actor());
    apply(
        new DocumentRejected(
            command.document(),
            round.number(),
            step.name(),
            context.actor().employeeId(),
            command.reason(),
            round.policyVersion(),
            context.today(),
            context.actor().onBehalfOf()));
  }

  void returnForChange(ReturnForChange command, CommandContext context) {
    ApprovalStep step = stepFor(command.step(), context.actor());
    apply(
        new DocumentReturned(
            command.document(),
            round.number(),
            step.name(),
            context.actor().employeeId(),
            command.reason(),
            round.policyVersion(),
            context.actor().onBehalfOf()));
  }

  void returnToStep(ReturnToStep command, CommandContext context, ApprovalTerms terms) {
    ApprovalStep step = stepFor(command.step(), context.actor());
    Rule.check(new ReturnGoesToADecidedStep(command.toStep(), round.approvedSteps()));
    apply(
        new ReturnedToStep(
            command.document(),
            round.number(),
            step.name(),
            command.toStep(),
            round.voidedByReturnTo(command.toStep()),
            context.actor().employeeId(),
            command.reason(),
            round.policyVersion(),
            context.actor().onBehalfOf()));
    openWhatIsReady(command.document(), context, terms);
  }

  void addApprover(AddApprover command, CommandContext context, ApprovalTerms terms) {
    ApprovalStep step = stepFor(command.step(), context.actor());
    Role role = roleOf(command.approverId(), step, context, terms);
    Placement placement = command.placement();
    List<RouteStep> route =
        Stream.concat(round.undecided().stream(), approved()).map(ApprovalStep::route).toList();
    apply(
        new ApproverAdded(
            command.document(),
            round.number(),
            new RouteStep(
                ApprovalRoute.name(role, route),
                step.route().stage(),
                role,
                step.route().branchId(),
                command.approverId(),
                placement == Placement.AFTER ? step.name() : null),
            placement,
            step.name(),
            context.actor().employeeId(),
            command.reason()));
    openWhatIsReady(command.document(), context, terms);
  }

  private Stream<ApprovalStep> approved() {
    return round.approvedSteps().stream().map(round::step);
  }

  void transfer(TransferStep command, CommandContext context, ApprovalTerms terms) {
    ApprovalStep step = stepFor(command.step(), context.actor());
    apply(
        new ApprovalStepTransferred(
            command.document(),
            round.number(),
            step.name(),
            context.actor().employeeId(),
            command.approverId(),
            roleOf(command.approverId(), step, context, terms),
            command.reason()));
  }

  /** The role by which another person is brought in, who must be free to decide there. */
  private Role roleOf(
      EmployeeId person, ApprovalStep step, CommandContext context, ApprovalTerms terms) {
    Role role = terms.staff().roleAt(person, step.route().branchId());
    Set<EmployeeId> spent = with(round.filledBy(), context.actor().persons());
    Rule.check(
        new MakerIsNotApprover(Set.of(person), makers),
        new PersonFillsOneStep(Set.of(person), spent),
        new PersonBroughtInIsAnApprover(person, role));
    return Objects.requireNonNull(role);
  }

  void withdraw(WithdrawSubmission command, CommandContext context) {
    Rule.check(new WithdrawnByItsMaker(context.actor().employeeId(), makers));
    apply(
        new SubmissionWithdrawn(
            command.document(), round.number(), context.actor().employeeId(), command.reason()));
  }

  void copy(CopyDocument command, CommandContext context) {
    Rule.check(new CopiesComeFromAParticipant(context.actor(), makers, round.open()));
    apply(
        new DocumentCopied(
            command.document(),
            round.number(),
            command.readerIds(),
            context.actor().employeeId(),
            command.note()));
  }

  void urge(UrgeApproval command, CommandContext context, ApprovalTerms terms) {
    LocalDate today = context.today();
    Rule.check(
        new UrgedByItsMaker(context.actor().employeeId(), makers),
        new UrgesAreLimited(today.equals(urgedOn) ? urges : 0, terms.policy().urgesPerDay()));
    apply(
        new ApprovalUrged(
            command.document(),
            round.number(),
            round.open().stream().map(ApprovalStep::name).toList(),
            context.actor().employeeId(),
            command.note(),
            today));
  }

  void escalate(EscalateApproval command, CommandContext context, ApprovalTerms terms) {
    Rule.check(new StepIsOverdue(command, round.number(), round.open(), context.now()));
    Role next = round.step(command.step()).superior(terms.policy().superiors());
    Rule.check(new EscalationHasANextRole(command.step(), next));
    apply(
        new ApprovalStepEscalated(
            command.document(),
            round.number(),
            command.step(),
            Objects.requireNonNull(next),
            command.dueAt(),
            terms.stepDueAt(next, context.now()),
            terms.version()));
  }

  void lapse(LapseApproval command, CommandContext context) {
    Rule.check(new ApprovalHasLapsed(command.round() == round.number(), lapsesOn, context.today()));
    apply(
        new ApprovalLapsed(
            command.document(), round.number(), Objects.requireNonNull(lapsesOn), context.today()));
  }

  /** Makes what was decided so far worthless, because the document was changed after submission. */
  public void voidAfterEdit(DocumentId document) {
    apply(new ApprovalsVoided(document, round.number(), round.approvedSteps()));
  }

  private ApprovalStep stepFor(@Nullable String named, Actor actor) {
    List<ApprovalStep> open = round.open();
    if (named != null) {
      Rule.check(new StepIsOpen(named, open));
      open = open.stream().filter(step -> step.name().equals(named)).toList();
    }
    Rule.check(
        new MakerIsNotApprover(actor.persons(), makers),
        new PersonFillsOneStep(actor.persons(), round.filledBy()),
        new ApproverHoldsTheRole(actor, open));
    List<ApprovalStep> fitting = open.stream().filter(step -> step.mayBeDecidedBy(actor)).toList();
    Rule.check(new StepIsUnambiguous(fitting));
    return fitting.getFirst();
  }

  private void openWhatIsReady(DocumentId document, CommandContext context, ApprovalTerms terms) {
    substituteSuperiors(document, terms);
    List<ApprovalStep> ready = round.ready();
    if (!ready.isEmpty()) {
      apply(
          new ApprovalStepsOpened(
              document,
              round.number(),
              ready.getFirst().route().stage(),
              ready.stream()
                  .map(step -> new StepDue(step.name(), due(step, context.now(), terms)))
                  .toList(),
              terms.version()));
    }
  }

  private void substituteSuperiors(DocumentId document, ApprovalTerms terms) {
    if (!terms.substitutesSuperiors()) {
      return;
    }
    Set<EmployeeId> spent = with(makers, round.filledBy());
    for (String name : terms.staff().missingFor(round.ready(), spent)) {
      for (Role superior : superiorsFor(name, spent, terms)) {
        apply(
            new ApprovalStepSubstituted(document, round.number(), name, superior, terms.version()));
      }
    }
  }

  /** The superiors up to the first of whom somebody is left; none: nobody is, all the way up. */
  private List<Role> superiorsFor(String name, Set<EmployeeId> spent, ApprovalTerms terms) {
    List<Role> superiors = new ArrayList<>();
    ApprovalStep step = round.step(name);
    Role next = step.superior(terms.policy().superiors());
    while (next != null) {
      superiors.add(next);
      step = step.openTo(next);
      ApprovalStep candidate = step;
      List<ApprovalStep> ready =
          round.ready().stream().map(each -> each.name().equals(name) ? candidate : each).toList();
      if (!terms.staff().missingFor(ready, spent).contains(name)) {
        return superiors;
      }
      next = step.superior(terms.policy().superiors());
    }
    return List.of();
  }

  private Instant due(ApprovalStep step, Instant now, ApprovalTerms terms) {
    Instant ofStep = terms.stepDueAt(step.route().role(), now);
    return ofStep.isBefore(round.routeDueAt()) ? ofStep : round.routeDueAt();
  }

  private static Set<EmployeeId> with(Set<EmployeeId> some, Set<EmployeeId> others) {
    Set<EmployeeId> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  /** Evolves; only assigns. */
  public void on(ApprovalEvent event) {
    switch (event) {
      case SubmittedForApproval e -> {
        round = ApprovalRound.of(e);
        makers.add(e.submittedBy());
        lapsesOn = null;
      }
      case ApprovalStepsOpened e -> round.on(e);
      case ApprovalStepApproved e -> {
        round.on(e);
        approvers.addAll(ApprovalRound.persons(e));
      }
      case ApprovalStepEscalated e -> round.on(e);
      case ApprovalStepSubstituted e -> round.on(e);
      case ApprovalStepTransferred e -> {
        round.on(e);
        approvers.add(e.fromId());
      }
      case ApproverAdded e -> round.on(e);
      case ReturnedToStep e -> round.on(e);
      case DocumentApproved e -> lapsesOn = e.lapsesOn();
      case ApprovalUrged e -> {
        urges = e.day().equals(urgedOn) ? urges + 1 : 1;
        urgedOn = e.day();
      }
      case DocumentCopied _ -> {}
      case DocumentReturned _,
          DocumentRejected _,
          SubmissionWithdrawn _,
          ApprovalsVoided _,
          ApprovalLapsed _ ->
          round.close();
    }
  }
}
