package dev.countersign.command.employee;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.Actor;
import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Delegation;
import dev.countersign.command.Directory;
import dev.countersign.command.DutiesStaySeparate;
import dev.countersign.command.Grant;
import dev.countersign.command.ReferencesExist;
import dev.countersign.command.Rule;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.ApprovalDelegated;
import dev.countersign.events.employee.DelegationRevoked;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.employee.EmployeeRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleGrantDeclined;
import dev.countersign.events.employee.RoleGrantProposed;
import dev.countersign.events.employee.RoleGranted;
import dev.countersign.events.employee.RoleRevoked;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.DutyPolicy;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate
class Employee extends AggregateRoot {
  /** So long a proposed grant waits for its second person. */
  private static final int DAYS_TO_CONFIRM = 30;

  @AggregateIdentifier private EmployeeId id;
  private final Set<Grant> grants = new HashSet<>();
  // Those that were not taken back, by their number.
  private final Map<Integer, Delegation> delegations = new HashMap<>();
  private int delegated;
  // Those that wait for a second person, by their number.
  private final Map<Integer, ProposedGrant> proposals = new HashMap<>();
  private int proposed;
  private boolean departed;

  @SuppressWarnings("NullAway.Init") // for Axon, which replays the first event right after
  Employee() {}

  @CommandHandler
  Employee(RegisterEmployee command, CommandContext context) {
    apply(
        new EmployeeRegistered(
            command.employeeId(),
            command.name(),
            command.homeBranchId(),
            context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void grant(
      GrantRole command, CommandContext context, InForce<DutyPolicy> duties, Granters granters) {
    Grant wanted = new Grant(command.role(), command.branchId());
    EmployeeId granter = context.actor().employeeId();
    Rule.check(
        new EmployeeIsEmployed(departed),
        new GranterIsNotGrantee(granter, id),
        new RoleIsNotHeldYet(wanted, grants));
    LocalDate from = context.effective(command.effectiveDate());
    // The first administrator has two duties until there is somebody to share them with.
    if (context.actor().isSystem()) {
      apply(new RoleGranted(id, command.role(), command.branchId(), from));
      return;
    }
    Rule.check(
        new GrantIsNotProposedYet(wanted, waiting(context.today())),
        new GrantHasAReason(command.reason()),
        new DutiesStaySeparate(command.role(), grants, duties.policy()));
    if (!Role.GRANTED_BY_TWO.contains(command.role())) {
      apply(new RoleGranted(id, command.role(), command.branchId(), from));
    } else if (granters.isAlone(granter)) {
      apply(new RoleGranted(id, command.role(), command.branchId(), from, null, null, granter));
    } else {
      apply(
          new RoleGrantProposed(
              id,
              proposed + 1,
              command.role(),
              command.branchId(),
              command.effectiveDate(),
              context.today().plusDays(DAYS_TO_CONFIRM),
              Objects.requireNonNull(command.reason()),
              granter));
    }
  }

  private Set<Grant> waiting(LocalDate today) {
    return proposals.values().stream()
        .filter(proposal -> proposal.isOpen(today))
        .map(ProposedGrant::grant)
        .collect(Collectors.toUnmodifiableSet());
  }

  @CommandHandler
  void confirm(
      ConfirmGrant command, CommandContext context, InForce<DutyPolicy> duties, Granters granters) {
    ProposedGrant proposal = open(command.proposal(), context);
    EmployeeId confirmer = context.actor().employeeId();
    Grant grant = proposal.grant();
    Rule.check(
        new GrantIsConfirmedByAnother(confirmer, proposal.proposer()),
        new GranterIsNotGrantee(confirmer, id),
        new ProposerMayStillGrant(proposal.proposer(), granters.present()),
        new RoleIsNotHeldYet(grant, grants),
        new DutiesStaySeparate(grant.role(), grants, duties.policy()));
    LocalDate wanted = Objects.requireNonNullElse(proposal.wantedFrom(), context.today());
    LocalDate since = since();
    apply(
        new RoleGranted(
            id,
            grant.role(),
            grant.branchId(),
            // What has happened since it was proposed is not overtaken.
            since != null && since.isAfter(wanted) ? since : wanted,
            command.proposal(),
            confirmer,
            null));
  }

  @CommandHandler
  void decline(DeclineGrant command, CommandContext context) {
    open(command.proposal(), context);
    apply(
        new RoleGrantDeclined(
            id, command.proposal(), command.reason(), context.actor().employeeId()));
  }

  private ProposedGrant open(int number, CommandContext context) {
    ProposedGrant proposal = proposals.get(number);
    Rule.check(
        new EmployeeIsEmployed(departed),
        new ProposedGrantIsOpen(number, proposal, context.today()));
    return Objects.requireNonNull(proposal);
  }

  @CommandHandler
  void revoke(RevokeRole command, CommandContext context) {
    Rule.check(new RevokedRoleIsHeld(new Grant(command.role(), command.branchId()), grants));
    apply(
        new RoleRevoked(
            id, command.role(), command.branchId(), context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void delegate(
      DelegateApproval command,
      CommandContext context,
      InForce<ApprovalPolicy> inForce,
      InForce<DutyPolicy> duties,
      Delegations house) {
    ApprovalDelegated delegation =
        new ApprovalDelegated(
            id,
            delegated + 1,
            command.delegateId(),
            command.roles().stream().distinct().sorted().toList(),
            command.branchId(),
            command.firstDay(),
            command.lastDay(),
            command.reason(),
            inForce.version());
    Delegation wanted = Delegation.of(delegation);
    Rule.check(
        new EmployeeIsEmployed(departed),
        new DelegatorActsInPerson(context.actor().employeeId(), id),
        new OnlyApprovalsAreDelegated(command.roles()),
        new DelegatorHoldsTheRole(new Actor(id, grants), wanted.grants()),
        new DelegationGoesToAnother(id, command.delegateId()),
        new DelegationIsNotRetroactive(command.firstDay(), context.today()),
        new DelegationIsTimeBoxed(
            command.firstDay(), command.lastDay(), inForce.policy().delegationDays()));
    for (Role role : delegation.roles()) {
      Rule.check(new DutiesStaySeparate(role, house.delegate().grants(), duties.policy()));
    }
    Rule.check(
        new DelegationsDoNotOverlap(wanted, delegations.values()),
        new DelegationsFormNoCycle(wanted, house.standing()));
    apply(delegation);
  }

  @CommandHandler
  void revoke(RevokeDelegation command, CommandContext context) {
    Rule.check(
        new DelegatorActsInPerson(context.actor().employeeId(), id),
        new RevokedDelegationStands(
            command.delegation(), delegations.get(command.delegation()), context.today()));
    apply(new DelegationRevoked(id, command.delegation(), context.today()));
  }

  @CommandHandler
  void depart(RecordDeparture command, CommandContext context, HandOver handOver) {
    EmployeeId successor = command.handOverTo();
    Rule.check(new EmployeeIsEmployed(departed), new HandOverGoesToAnother(id, successor));
    LocalDate leaving = context.effective(command.effectiveDate());
    Rule.check(new LoansAreReturned(handOver.held()), new SealsAreHandedOver(handOver.held()));
    if (successor == null) {
      Rule.check(new NothingIsHeld(handOver.held()));
    } else {
      Directory directory = handOver.directory();
      Rule.check(
          new ReferencesExist(Map.of("handOverTo", successor), directory),
          new SuccessorBelongsToTheBranches(
              directory.find(successor).map(Directory.Entry::branchId).orElse(null),
              handOver.held()));
    }
    apply(new DepartureRecorded(id, successor, leaving));
  }

  @EventSourcingHandler
  void on(EmployeeRegistered event) {
    id = event.employeeId();
  }

  @EventSourcingHandler
  void on(RoleGrantProposed event) {
    proposed = event.proposal();
    proposals.put(
        event.proposal(),
        new ProposedGrant(
            new Grant(event.role(), event.branchId()),
            event.wantedFrom(),
            event.lastDay(),
            event.proposedBy()));
  }

  @EventSourcingHandler
  void on(RoleGrantDeclined event) {
    proposals.remove(event.proposal());
  }

  @EventSourcingHandler
  void on(RoleGranted event) {
    grants.add(new Grant(event.role(), event.branchId()));
    if (event.proposal() != null) {
      proposals.remove(event.proposal());
    }
  }

  @EventSourcingHandler
  void on(RoleRevoked event) {
    grants.remove(new Grant(event.role(), event.branchId()));
  }

  @EventSourcingHandler
  void on(ApprovalDelegated event) {
    delegated = event.delegation();
    delegations.put(event.delegation(), Delegation.of(event));
  }

  @EventSourcingHandler
  void on(DelegationRevoked event) {
    delegations.remove(event.delegation());
  }

  @EventSourcingHandler
  void on(DepartureRecorded event) {
    grants.clear();
    delegations.clear();
    proposals.clear();
    departed = true;
  }

  @Override
  protected @Nullable BranchId branch() {
    return null;
  }
}
