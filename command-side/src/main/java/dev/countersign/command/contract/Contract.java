package dev.countersign.command.contract;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.Actor;
import dev.countersign.command.AggregateRoot;
import dev.countersign.command.Command;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Rule;
import dev.countersign.command.calendar.WorkingDays;
import dev.countersign.command.contract.activate.ActivateContract;
import dev.countersign.command.contract.activate.AllOriginalsAreRegistered;
import dev.countersign.command.contract.allocatenumber.AllocateContractNumber;
import dev.countersign.command.contract.approve.ApproveContract;
import dev.countersign.command.contract.approve.RestCanBeFilled;
import dev.countersign.command.contract.archiveoriginal.ArchiveOriginal;
import dev.countersign.command.contract.borroworiginal.BorrowOriginal;
import dev.countersign.command.contract.borroworiginal.DueDateFollowsTheLoan;
import dev.countersign.command.contract.borroworiginal.OriginalIsInTheArchive;
import dev.countersign.command.contract.distributeoriginal.DistributeOriginal;
import dev.countersign.command.contract.distributeoriginal.HolderChanges;
import dev.countersign.command.contract.distributeoriginal.HolderIsNamed;
import dev.countersign.command.contract.draft.ContractTypeIsSupported;
import dev.countersign.command.contract.draft.DraftContract;
import dev.countersign.command.contract.escalateapproval.EscalateApproval;
import dev.countersign.command.contract.escalateapproval.EscalationHasANextRole;
import dev.countersign.command.contract.escalateapproval.StepIsOverdue;
import dev.countersign.command.contract.recordsealuse.RecordSealUse;
import dev.countersign.command.contract.recordsealuse.SealKeeperIsNotApprover;
import dev.countersign.command.contract.recordsealuse.SealKeeperIsNotMaker;
import dev.countersign.command.contract.recordsealuse.SealedCopiesAreTheOriginals;
import dev.countersign.command.contract.recordsignature.PartySignsOnce;
import dev.countersign.command.contract.recordsignature.RecordSignature;
import dev.countersign.command.contract.recordsignature.SignedHashIsApprovedHash;
import dev.countersign.command.contract.registeroriginal.OriginalIsOneOfTheSealed;
import dev.countersign.command.contract.registeroriginal.OriginalIsRegisteredOnce;
import dev.countersign.command.contract.registeroriginal.RegisterOriginal;
import dev.countersign.command.contract.reject.RejectContract;
import dev.countersign.command.contract.returnforchange.ReturnForChange;
import dev.countersign.command.contract.returnoriginal.OriginalIsLent;
import dev.countersign.command.contract.returnoriginal.ReturnOriginal;
import dev.countersign.command.contract.revisedraft.ReviseDraft;
import dev.countersign.command.contract.submitforapproval.CurrencyHasARate;
import dev.countersign.command.contract.submitforapproval.RouteCanBeFilled;
import dev.countersign.command.contract.submitforapproval.RouteHasAStep;
import dev.countersign.command.contract.submitforapproval.SubmitForApproval;
import dev.countersign.command.contract.terminate.TerminateContract;
import dev.countersign.command.contract.voidnumber.VoidContractNumber;
import dev.countersign.command.contract.withdrawsubmission.WithdrawSubmission;
import dev.countersign.command.contract.withdrawsubmission.WithdrawnByItsMaker;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.contract.ApprovalStepApproved;
import dev.countersign.events.contract.ApprovalStepEscalated;
import dev.countersign.events.contract.ApprovalStepsOpened;
import dev.countersign.events.contract.ApprovalsVoided;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractApproved;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractRejected;
import dev.countersign.events.contract.ContractReturned;
import dev.countersign.events.contract.ContractSigned;
import dev.countersign.events.contract.ContractTerminated;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalDistributed;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalReturned;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.RouteStep;
import dev.countersign.events.contract.SealUsed;
import dev.countersign.events.contract.SignatureRecorded;
import dev.countersign.events.contract.StepDue;
import dev.countersign.events.contract.SubmissionWithdrawn;
import dev.countersign.events.contract.SubmittedForApproval;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.CurrencyPolicy;
import dev.countersign.events.policy.WorkCalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate(snapshotTriggerDefinition = "snapshotEveryFiftyEvents")
class Contract extends AggregateRoot {
  @AggregateIdentifier private ContractId id;
  private BranchId branchId;
  private Phase phase;
  private int version;
  private boolean standardTemplate;
  private Money amount;
  private final Set<EmployeeId> makers = new HashSet<>();
  private ApprovalRound round = ApprovalRound.none();
  private final Set<EmployeeId> approvers = new HashSet<>();
  private String number = "";
  private final Map<Party, LocalDate> signatures = new EnumMap<>(Party.class);
  private int sealed;
  private final Map<Integer, Custody> originals = new HashMap<>();
  // When the latest step of the contract's way took effect; originals have dates of their own.
  private LocalDate since;

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Contract() {}

  @CommandHandler
  @SuppressWarnings("NullAway.Init") // for Axon, which applies the event right after
  Contract(DraftContract command, CommandContext context, LineProducts products) {
    Rule.check(new ContractTypeIsSupported(command.type()));
    apply(
        new ContractDrafted(
            command.contractId(),
            command.type(),
            command.branchId(),
            command.customerId(),
            command.opportunityId(),
            command.title(),
            command.templateVersion(),
            command.standardTemplate(),
            lines(command, products),
            command.amount(),
            context.actor().employeeId(),
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void revise(ReviseDraft command, CommandContext context, LineProducts products) {
    Rule.check(new PhaseAllows(phase, command));
    List<Line> lines = lines(command, products);
    Phase before = phase;
    apply(
        new DraftRevised(
            id,
            version + 1,
            command.title(),
            command.templateVersion(),
            command.standardTemplate(),
            lines,
            command.amount(),
            context.actor().employeeId(),
            next(command.effectiveDate(), context)));
    if (before != Phase.DRAFT) {
      apply(new ApprovalsVoided(id, round.number(), round.approvedSteps()));
    }
  }

  private static List<Line> lines(Draft draft, LineProducts products) {
    List<Line> lines = DraftLine.numbered(draft.lines());
    Rule.check(
        new LinesAreInOneCurrency(lines, draft.amount()),
        new AmountIsPositive(draft.amount()),
        new AmountIsTheSumOfTheLines(lines, draft.amount()),
        new LinesNameDefinedProducts(lines, products));
    return lines;
  }

  @CommandHandler
  void submit(
      SubmitForApproval command,
      CommandContext context,
      InForce<ContractPolicy> contracts,
      InForce<ApprovalPolicy> approvals,
      InForce<CurrencyPolicy> currencies,
      InForce<WorkCalendar> calendar,
      CustomerExposure exposure,
      Approvers staff) {
    List<CustomerExposure.Other> others =
        exposure.since(context.today().minusDays(contracts.policy().aggregationWindowDays()));
    Set<String> used = new HashSet<>(Set.of(amount.currency()));
    others.forEach(other -> used.add(other.amount().currency()));
    Rule.check(new PhaseAllows(phase, command), new CurrencyHasARate(used, currencies.policy()));
    AggregatedAmount aggregated = AggregatedAmount.of(amount, others, currencies.policy());
    ApprovalRoute route =
        ApprovalRoute.of(
            approvals.policy(),
            contracts.policy(),
            branchId,
            standardTemplate,
            aggregated.amount());
    Rule.check(
        new RouteHasAStep(route.steps()),
        new RouteCanBeFilled(
            missing(
                staff,
                route.asOpen(),
                with(makers, context.actor().persons()),
                approvals.policy())));
    apply(
        new SubmittedForApproval(
            id,
            round.number() + 1,
            command.documentHash(),
            route.importance(),
            aggregated.amount(),
            aggregated.with(),
            route.steps(),
            deadlines(approvals, calendar, context).ofRoute(context.now()),
            context.actor().employeeId(),
            approvals.version(),
            context.today()));
    openNextStage(context, approvals, calendar);
  }

  @CommandHandler
  void approve(
      ApproveContract command,
      CommandContext context,
      InForce<ApprovalPolicy> inForce,
      InForce<WorkCalendar> calendar,
      Approvers staff) {
    Actor approver = context.actor();
    OpenStep step = stepFor(command, command.step(), approver);
    Rule.check(restCanBeFilled(step, approver, staff, inForce.policy()));
    apply(
        new ApprovalStepApproved(
            id,
            round.number(),
            step.name(),
            approver.employeeId(),
            command.comment(),
            round.policyVersion(),
            approver.onBehalfOf()));
    if (!round.open().isEmpty()) {
      return;
    }
    if (!round.nextStage().isEmpty()) {
      openNextStage(context, inForce, calendar);
    } else {
      apply(
          new ContractApproved(
              id, round.number(), round.documentHash(), round.policyVersion(), context.today()));
    }
  }

  private RestCanBeFilled restCanBeFilled(
      OpenStep step, Actor approver, Approvers staff, ApprovalPolicy policy) {
    Set<EmployeeId> spent = new HashSet<>(makers);
    spent.addAll(round.filledBy());
    List<OpenStep> undecided = round.undecided();
    List<OpenStep> rest =
        undecided.stream().filter(each -> !each.name().equals(step.name())).toList();
    return new RestCanBeFilled(
        missing(staff, undecided, spent, policy),
        missing(staff, rest, with(spent, approver.persons()), policy));
  }

  private static List<String> missing(
      Approvers staff, List<OpenStep> steps, Set<EmployeeId> excluded, ApprovalPolicy policy) {
    return staff.missingFor(
        steps.stream().map(step -> step.escalatedToTheEnd(policy)).toList(), excluded);
  }

  private static Set<EmployeeId> with(Set<EmployeeId> some, Set<EmployeeId> others) {
    Set<EmployeeId> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }

  @CommandHandler
  void reject(RejectContract command, CommandContext context) {
    OpenStep step = stepFor(command, command.step(), context.actor());
    apply(
        new ContractRejected(
            id,
            round.number(),
            step.name(),
            context.actor().employeeId(),
            command.reason(),
            round.policyVersion(),
            context.today(),
            context.actor().onBehalfOf()));
  }

  @CommandHandler
  void returnForChange(ReturnForChange command, CommandContext context) {
    OpenStep step = stepFor(command, command.step(), context.actor());
    apply(
        new ContractReturned(
            id,
            round.number(),
            step.name(),
            context.actor().employeeId(),
            command.reason(),
            round.policyVersion(),
            context.actor().onBehalfOf()));
  }

  private OpenStep stepFor(Command command, @Nullable String named, Actor actor) {
    Rule.check(new PhaseAllows(phase, command));
    List<OpenStep> open = round.open();
    if (named != null) {
      Rule.check(new StepIsOpen(named, open));
      open = open.stream().filter(step -> step.name().equals(named)).toList();
    }
    Rule.check(
        new MakerIsNotApprover(actor.persons(), makers),
        new PersonFillsOneStep(actor.persons(), round.filledBy()),
        new ApproverHoldsTheRole(actor, open));
    List<OpenStep> fitting = open.stream().filter(step -> step.mayBeDecidedBy(actor)).toList();
    Rule.check(new StepIsUnambiguous(fitting));
    return fitting.getFirst();
  }

  private void openNextStage(
      CommandContext context, InForce<ApprovalPolicy> inForce, InForce<WorkCalendar> calendar) {
    Deadlines deadlines = deadlines(inForce, calendar, context);
    List<RouteStep> steps = round.nextStage();
    apply(
        new ApprovalStepsOpened(
            id,
            round.number(),
            steps.getFirst().stage(),
            steps.stream()
                .map(step -> new StepDue(step.step(), due(step, context.now(), deadlines)))
                .toList(),
            inForce.version()));
  }

  private static Deadlines deadlines(
      InForce<ApprovalPolicy> approvals, InForce<WorkCalendar> calendar, CommandContext context) {
    return new Deadlines(approvals.policy(), workingDays(calendar, context));
  }

  private static WorkingDays workingDays(InForce<WorkCalendar> calendar, CommandContext context) {
    return new WorkingDays(calendar.policy(), context.today(), context.zone());
  }

  private Instant due(RouteStep step, Instant now, Deadlines deadlines) {
    Instant ofStep = deadlines.ofStep(step.role(), now);
    return ofStep.isBefore(round.routeDueAt()) ? ofStep : round.routeDueAt();
  }

  @CommandHandler
  void withdraw(WithdrawSubmission command, CommandContext context) {
    Rule.check(
        new PhaseAllows(phase, command),
        new WithdrawnByItsMaker(context.actor().employeeId(), makers));
    apply(
        new SubmissionWithdrawn(
            id, round.number(), context.actor().employeeId(), command.reason()));
  }

  @CommandHandler
  void escalate(
      EscalateApproval command,
      CommandContext context,
      InForce<ApprovalPolicy> inForce,
      InForce<WorkCalendar> calendar) {
    Rule.check(
        new PhaseAllows(phase, command),
        new StepIsOverdue(command, round.number(), round.open(), context.now()));
    Role next = nextRole(command.step(), inForce.policy());
    Rule.check(new EscalationHasANextRole(command.step(), next));
    apply(
        new ApprovalStepEscalated(
            id,
            round.number(),
            command.step(),
            Objects.requireNonNull(next),
            command.dueAt(),
            deadlines(inForce, calendar, context).ofStep(next, context.now()),
            inForce.version()));
  }

  private @Nullable Role nextRole(String name, ApprovalPolicy policy) {
    List<Role> roles =
        round.open().stream()
            .filter(step -> step.name().equals(name))
            .findFirst()
            .orElseThrow()
            .roles();
    Role next = policy.superiors().get(roles.getLast());
    return next == null || roles.contains(next) ? null : next;
  }

  @CommandHandler
  void allocateNumber(AllocateContractNumber command, CommandContext context, NextNumber next) {
    Rule.check(new PhaseAllows(phase, command));
    apply(
        new ContractNumberAllocated(
            id,
            next.number(),
            next.series(),
            next.ordinal(),
            next.policyVersion(),
            context.today()));
  }

  @CommandHandler
  void voidNumber(VoidContractNumber command, CommandContext context) {
    Rule.check(new PhaseAllows(phase, command));
    apply(new ContractNumberVoided(id, number, command.reason(), context.today()));
  }

  @CommandHandler
  void recordSignature(
      RecordSignature command,
      CommandContext context,
      InForce<ContractPolicy> inForce,
      InForce<WorkCalendar> calendar) {
    Rule.check(
        new PhaseAllows(phase, command),
        new SignedHashIsApprovedHash(command.documentHash(), round.documentHash()),
        new PartySignsOnce(command.party(), signatures.keySet()));
    apply(
        new SignatureRecorded(
            id,
            command.party(),
            command.signatory(),
            command.documentHash(),
            next(command.effectiveDate(), context)));
    if (signatures.size() == Party.values().length) {
      LocalDate signed = Collections.max(signatures.values());
      apply(
          new ContractSigned(
              id,
              amount,
              workingDays(calendar, context).after(signed, inForce.policy().distributionDays()),
              inForce.version(),
              signed));
    }
  }

  @CommandHandler
  void recordSealUse(
      RecordSealUse command, CommandContext context, InForce<ContractPolicy> inForce) {
    EmployeeId keeper = context.actor().employeeId();
    Rule.check(
        new PhaseAllows(phase, command),
        new SealKeeperIsNotMaker(keeper, makers),
        new SealKeeperIsNotApprover(keeper, approvers),
        new SealedCopiesAreTheOriginals(command.copies(), inForce.policy().originals()));
    apply(
        new SealUsed(
            id,
            command.seal(),
            keeper,
            command.copies(),
            inForce.version(),
            next(command.effectiveDate(), context)));
  }

  @CommandHandler
  void registerOriginal(RegisterOriginal command, CommandContext context) {
    Rule.check(
        new PhaseAllows(phase, command),
        new OriginalIsOneOfTheSealed(command.original(), sealed),
        new OriginalIsRegisteredOnce(command.original(), originals.keySet()));
    apply(
        new OriginalRegistered(
            id,
            command.original(),
            sealed,
            Holder.employee(context.actor().employeeId()),
            next(command.effectiveDate(), context)));
  }

  @CommandHandler
  void distributeOriginal(DistributeOriginal command, CommandContext context) {
    Custody custody = custody(command, command.original());
    Rule.check(
        new OriginalIsOutsideTheArchive(command.original(), custody.inArchive(), custody.isLent()),
        new HolderIsNamed(command.holder(), command.employeeId(), command.department()));
    Holder to = holder(command);
    Rule.check(new HolderChanges(command.original(), custody.holder(), to));
    apply(
        new OriginalDistributed(
            id,
            command.original(),
            custody.holder(),
            to,
            after(custody.since(), command.effectiveDate(), context)));
  }

  private static Holder holder(DistributeOriginal command) {
    return switch (command.holder()) {
      case EMPLOYEE -> Holder.employee(Objects.requireNonNull(command.employeeId()));
      case DEPARTMENT -> Holder.department(Objects.requireNonNull(command.department()));
      case CUSTOMER -> Holder.customer();
    };
  }

  @CommandHandler
  void archiveOriginal(ArchiveOriginal command, CommandContext context) {
    Custody custody = custody(command, command.original());
    Rule.check(
        new OriginalIsOutsideTheArchive(command.original(), custody.inArchive(), custody.isLent()));
    apply(
        new OriginalArchived(
            id,
            command.original(),
            custody.holder(),
            command.location(),
            after(custody.since(), command.effectiveDate(), context)));
  }

  @CommandHandler
  void borrowOriginal(BorrowOriginal command, CommandContext context) {
    Custody custody = custody(command, command.original());
    Rule.check(new OriginalIsInTheArchive(command.original(), custody.inArchive()));
    LocalDate lent = after(custody.since(), command.effectiveDate(), context);
    Rule.check(new DueDateFollowsTheLoan(command.dueDate(), lent));
    apply(
        new OriginalBorrowed(
            id,
            command.original(),
            custody.holder(),
            command.borrowerId(),
            command.purpose(),
            command.dueDate(),
            lent));
  }

  @CommandHandler
  void returnOriginal(ReturnOriginal command, CommandContext context) {
    Custody custody = custody(command, command.original());
    Rule.check(new OriginalIsLent(command.original(), custody.isLent()));
    apply(
        new OriginalReturned(
            id,
            command.original(),
            Objects.requireNonNull(custody.borrower()),
            command.location(),
            after(custody.since(), command.effectiveDate(), context)));
  }

  private Custody custody(Command command, int original) {
    Rule.check(
        new PhaseAllows(phase, command), new OriginalIsRegistered(original, originals.keySet()));
    return Objects.requireNonNull(originals.get(original));
  }

  @CommandHandler
  void activate(ActivateContract command, CommandContext context) {
    Rule.check(
        new PhaseAllows(phase, command), new AllOriginalsAreRegistered(originals.size(), sealed));
    apply(new ContractActivated(id, next(command.effectiveDate(), context)));
  }

  @CommandHandler
  void terminate(TerminateContract command, CommandContext context) {
    Rule.check(new PhaseAllows(phase, command));
    apply(new ContractTerminated(id, command.reason(), next(command.effectiveDate(), context)));
  }

  private LocalDate next(@Nullable LocalDate given, CommandContext context) {
    return after(since, given, context);
  }

  private static LocalDate after(
      LocalDate previous, @Nullable LocalDate given, CommandContext context) {
    LocalDate date = context.effective(given);
    Rule.check(new EffectiveDateFollowsThePrevious(date, previous));
    return date;
  }

  @EventSourcingHandler
  void on(ContractDrafted event) {
    id = event.contractId();
    branchId = event.branchId();
    phase = Phase.DRAFT;
    version = 1;
    standardTemplate = event.standardTemplate();
    amount = event.amount();
    makers.add(event.makerId());
    since = event.effectiveDate();
  }

  @EventSourcingHandler
  void on(DraftRevised event) {
    version = event.version();
    standardTemplate = event.standardTemplate();
    amount = event.amount();
    makers.add(event.revisedBy());
    since = event.effectiveDate();
  }

  @EventSourcingHandler
  void on(ApprovalsVoided event) {
    phase = Phase.DRAFT;
    round.close();
  }

  @EventSourcingHandler
  void on(SubmittedForApproval event) {
    phase = Phase.IN_APPROVAL;
    round = ApprovalRound.of(event);
    makers.add(event.submittedBy());
    since = event.effectiveDate();
  }

  @EventSourcingHandler
  void on(ApprovalStepsOpened event) {
    round.on(event);
  }

  @EventSourcingHandler
  void on(ApprovalStepApproved event) {
    round.on(event);
    approvers.addAll(ApprovalRound.persons(event));
  }

  @EventSourcingHandler
  void on(ApprovalStepEscalated event) {
    round.on(event);
  }

  @EventSourcingHandler
  void on(ContractApproved event) {
    phase = Phase.APPROVED;
    since = event.effectiveDate();
  }

  @EventSourcingHandler
  void on(ContractRejected event) {
    phase = Phase.REJECTED;
    round.close();
  }

  @EventSourcingHandler
  void on(ContractReturned event) {
    phase = Phase.DRAFT;
    round.close();
  }

  @EventSourcingHandler
  void on(SubmissionWithdrawn event) {
    phase = Phase.DRAFT;
    round.close();
  }

  @EventSourcingHandler
  void on(ContractNumberAllocated event) {
    phase = Phase.NUMBERED;
    number = event.number();
    since = event.effectiveDate();
  }

  @EventSourcingHandler
  void on(ContractNumberVoided event) {
    phase = Phase.VOID;
  }

  @EventSourcingHandler
  void on(SignatureRecorded event) {
    signatures.put(event.party(), event.effectiveDate());
  }

  @EventSourcingHandler
  void on(ContractSigned event) {
    phase = Phase.SIGNED;
    since = event.effectiveDate();
  }

  @EventSourcingHandler
  void on(SealUsed event) {
    phase = Phase.SEALED;
    sealed = event.copies();
    since = event.effectiveDate();
  }

  @EventSourcingHandler
  void on(OriginalRegistered event) {
    originals.put(event.original(), Custody.inHands(event.holder(), event.effectiveDate()));
  }

  @EventSourcingHandler
  void on(OriginalDistributed event) {
    originals.put(event.original(), Custody.inHands(event.toHolder(), event.effectiveDate()));
  }

  @EventSourcingHandler
  void on(OriginalArchived event) {
    originals.put(event.original(), Custody.archived(event.location(), event.effectiveDate()));
  }

  @EventSourcingHandler
  void on(OriginalBorrowed event) {
    originals.put(event.original(), Custody.lent(event.borrowerId(), event.effectiveDate()));
  }

  @EventSourcingHandler
  void on(OriginalReturned event) {
    originals.put(event.original(), Custody.archived(event.location(), event.effectiveDate()));
  }

  @EventSourcingHandler
  void on(ContractActivated event) {
    phase = Phase.ACTIVE;
    since = event.effectiveDate();
  }

  @EventSourcingHandler
  void on(ContractTerminated event) {
    phase = Phase.TERMINATED;
    since = event.effectiveDate();
  }

  @Override
  protected BranchId branch() {
    return branchId;
  }
}
