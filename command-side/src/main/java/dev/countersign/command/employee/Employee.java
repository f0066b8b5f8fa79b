package dev.countersign.command.employee;

import static org.axonframework.modelling.command.AggregateLifecycle.apply;

import dev.countersign.command.AggregateRoot;
import dev.countersign.command.CommandContext;
import dev.countersign.command.Grant;
import dev.countersign.command.Rule;
import dev.countersign.command.employee.grantrole.DutiesStaySeparate;
import dev.countersign.command.employee.grantrole.GrantRole;
import dev.countersign.command.employee.grantrole.GranterIsNotGrantee;
import dev.countersign.command.employee.grantrole.RoleIsNotHeldYet;
import dev.countersign.command.employee.recorddeparture.HandOverGoesToAnother;
import dev.countersign.command.employee.recorddeparture.RecordDeparture;
import dev.countersign.command.employee.register.RegisterEmployee;
import dev.countersign.command.employee.revokerole.RevokeRole;
import dev.countersign.command.employee.revokerole.RevokedRoleIsHeld;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.employee.EmployeeRegistered;
import dev.countersign.events.employee.RoleGranted;
import dev.countersign.events.employee.RoleRevoked;
import java.util.HashSet;
import java.util.Set;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;

@Aggregate
class Employee extends AggregateRoot {
  @AggregateIdentifier private EmployeeId id;
  private final Set<Grant> grants = new HashSet<>();
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
  void grant(GrantRole command, CommandContext context) {
    Rule.check(
        new EmployeeIsEmployed(departed),
        new GranterIsNotGrantee(context.actor().employeeId(), id),
        new RoleIsNotHeldYet(new Grant(command.role(), command.branchId()), grants),
        new DutiesStaySeparate(command.role(), grants));
    apply(
        new RoleGranted(
            id, command.role(), command.branchId(), context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void revoke(RevokeRole command, CommandContext context) {
    Rule.check(new RevokedRoleIsHeld(new Grant(command.role(), command.branchId()), grants));
    apply(
        new RoleRevoked(
            id, command.role(), command.branchId(), context.effective(command.effectiveDate())));
  }

  @CommandHandler
  void depart(RecordDeparture command, CommandContext context) {
    Rule.check(
        new EmployeeIsEmployed(departed), new HandOverGoesToAnother(id, command.handOverTo()));
    apply(
        new DepartureRecorded(
            id, command.handOverTo(), context.effective(command.effectiveDate())));
  }

  @EventSourcingHandler
  void on(EmployeeRegistered event) {
    id = event.employeeId();
  }

  @EventSourcingHandler
  void on(RoleGranted event) {
    grants.add(new Grant(event.role(), event.branchId()));
  }

  @EventSourcingHandler
  void on(RoleRevoked event) {
    grants.remove(new Grant(event.role(), event.branchId()));
  }

  @EventSourcingHandler
  void on(DepartureRecorded event) {
    grants.clear();
    departed = true;
  }

  @Override
  protected @Nullable BranchId branch() {
    return null;
  }
}
