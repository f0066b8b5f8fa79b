package dev.countersign.query.staffaccess;

import dev.countersign.events.employee.ApprovalDelegated;
import dev.countersign.events.employee.DelegationRevoked;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.employee.EmployeeEvent;
import dev.countersign.events.employee.EmployeeRegistered;
import dev.countersign.events.employee.RoleGrantDeclined;
import dev.countersign.events.employee.RoleGrantProposed;
import dev.countersign.events.employee.RoleGranted;
import dev.countersign.events.employee.RoleRevoked;
import dev.countersign.events.policy.DutyPolicy;
import dev.countersign.events.policy.PolicyVersionPublished;
import dev.countersign.query.names.Names;
import dev.countersign.query.projection.LastChange;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Recorded;
import dev.countersign.query.projection.Tables;
import dev.countersign.query.projection.VersionedTable;
import dev.countersign.query.staffaccess.ProposedGrant.State;

/** Follows employees, what they are allowed to do, and what they let others do for them. */
final class StaffAccessProjector implements Projector {
  private final VersionedTable<Employee> employees;
  private final VersionedTable<RoleGrant> grants;
  private final VersionedTable<ProposedGrant> proposals;
  private final VersionedTable<Delegation> delegations;
  private final Names names;
  private final VersionedTable<SeparatedDuties> separations;

  StaffAccessProjector(Tables tables) {
    employees = tables.versioned("employee", Employee.class);
    grants = tables.versioned("role_grant", RoleGrant.class);
    proposals = tables.versioned("proposed_grant", ProposedGrant.class);
    delegations = tables.versioned("delegation", Delegation.class);
    names = new Names(tables);
    separations = tables.versioned("separated_duties", SeparatedDuties.class);
  }

  @Override
  public void project(Recorded recorded) {
    names.project(recorded.event());
    if (recorded.event() instanceof PolicyVersionPublished event
        && event.policy() instanceof DutyPolicy policy) {
      separations.put(SeparatedDuties.of(event, policy));
    }
    if (recorded.event() instanceof EmployeeEvent event) {
      switch (event) {
        case EmployeeRegistered e ->
            employees.put(
                new Employee(
                    e.employeeId(),
                    e.name(),
                    e.homeBranchId(),
                    e.effectiveDate(),
                    null,
                    null,
                    LastChange.of(recorded, e.effectiveDate())));
        case RoleGrantProposed e ->
            proposals.put(ProposedGrant.of(e, LastChange.of(recorded, null)));
        case RoleGrantDeclined e ->
            proposals.change(
                proposal ->
                    proposal
                        .become(State.DECLINED, e.declinedBy(), LastChange.of(recorded, null))
                        .withDeclinedWhy(e.reason()),
                e.employeeId(),
                e.proposal());
        case RoleGranted e -> grant(e, LastChange.of(recorded, e.effectiveDate()));
        case RoleRevoked e ->
            grants.list(e.employeeId()).stream()
                .filter(grant -> grant.isOpenFor(e.role(), e.branchId()))
                .forEach(
                    grant ->
                        grants.put(
                            grant.until(
                                e.effectiveDate(), LastChange.of(recorded, e.effectiveDate()))));
        case ApprovalDelegated e ->
            delegations.put(Delegation.of(e, LastChange.of(recorded, null)));
        case DelegationRevoked e ->
            delegations.change(
                delegation ->
                    delegation.with(
                        row ->
                            row.revokedOn(e.effectiveDate())
                                .change(LastChange.of(recorded, e.effectiveDate()))),
                e.employeeId(),
                e.delegation());
        case DepartureRecorded e -> depart(e, LastChange.of(recorded, e.effectiveDate()));
      }
    }
  }

  private void grant(RoleGranted e, LastChange change) {
    grants.put(
        new RoleGrant(
            e.employeeId(),
            grants.list(e.employeeId()).size() + 1,
            e.role(),
            e.branchId(),
            e.effectiveDate(),
            null,
            e.proposal(),
            e.confirmedBy(),
            e.grantedAloneBy(),
            change));
    if (e.proposal() != null) {
      proposals.change(
          proposal -> proposal.become(State.CONFIRMED, e.confirmedBy(), change),
          e.employeeId(),
          e.proposal());
    }
  }

  private void depart(DepartureRecorded e, LastChange change) {
    employees.change(
        employee ->
            employee.with(
                row -> row.leftOn(e.effectiveDate()).handedOverTo(e.handOverTo()).change(change)),
        e.employeeId());
    grants.list(e.employeeId()).stream()
        .filter(grant -> grant.effectiveTo() == null)
        .forEach(grant -> grants.put(grant.until(e.effectiveDate(), change)));
    proposals.list(e.employeeId()).stream()
        .filter(proposal -> proposal.state() == State.PROPOSED)
        .forEach(proposal -> proposals.put(proposal.become(State.VOID, null, change)));
  }
}
