package dev.countersign.command.employee;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Decide;
import dev.countersign.command.Directory;
import dev.countersign.command.DutiesStaySeparate;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.EffectiveDateIsNotInTheFuture;
import dev.countersign.command.ReferencesExist;
import dev.countersign.command.policy.InForce;
import dev.countersign.command.register.Holding;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.employee.EmployeeRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleGranted;
import dev.countersign.events.employee.RoleRevoked;
import dev.countersign.events.policy.DutyPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EmployeeTest {
  private static final EmployeeId LI_NA = new EmployeeId("E1001");
  private static final EmployeeId WANG_LEI = new EmployeeId("E1002");
  private static final BranchId BJ = new BranchId("BJ");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

  private static final EmployeeRegistered REGISTERED =
      new EmployeeRegistered(LI_NA, "Li Na", BJ, TODAY);
  private static final RoleGranted SALES = new RoleGranted(LI_NA, Role.SALES, BJ, TODAY);
  private static final DepartureRecorded DEPARTED = new DepartureRecorded(LI_NA, WANG_LEI, TODAY);

  private static final Holding OPPORTUNITY = new Holding(Holding.Kind.OPPORTUNITY, "O1", 0, "BJ");
  private static final Holding ORIGINAL = new Holding(Holding.Kind.ORIGINAL, "K1", 1, null);
  private static final Holding LOAN = new Holding(Holding.Kind.LOAN, "K1", 2, null);

  private static Decide<Employee> byStaffAdministrator() {
    return Decide.of(Employee.class).as("E9000", Role.STAFF_ADMIN);
  }

  @Test
  void registers() {
    byStaffAdministrator()
        .when(new RegisterEmployee(LI_NA, "Li Na", BJ, null))
        .thenEvents(REGISTERED);
  }

  @Test
  void doesNotRegisterAhead() {
    byStaffAdministrator()
        .when(new RegisterEmployee(LI_NA, "Li Na", BJ, TODAY.plusDays(1)))
        .thenRefusedBy(EffectiveDateIsNotInTheFuture.class);
  }

  @Test
  void grantsARole() {
    byStaffAdministrator()
        .given(REGISTERED)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null, "New duties"))
        .thenEvents(SALES);
  }

  @Test
  void aBranchRoleDoesNotSufficeToGrant() {
    Decide.of(Employee.class)
        .as("E9000", Role.STAFF_ADMIN, "BJ")
        .given(REGISTERED)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null, "New duties"))
        .thenNotAllowed();
  }

  @Test
  void nobodyGrantsThemselves() {
    Decide.of(Employee.class)
        .as(LI_NA.value(), Role.STAFF_ADMIN)
        .given(REGISTERED)
        .when(new GrantRole(LI_NA, Role.CHAIRMAN, null, null, "New duties"))
        .thenRefusedBy(GranterIsNotGrantee.class);
  }

  @Test
  void aRoleIsGrantedOnce() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null, "New duties"))
        .thenRefusedBy(RoleIsNotHeldYet.class);
  }

  @Test
  void aGrantHasAReason() {
    byStaffAdministrator()
        .given(REGISTERED)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null, "\u00a0"))
        .thenRefusedBy(GrantHasAReason.class);
    byStaffAdministrator()
        .given(REGISTERED)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null))
        .thenRefusedBy(GrantHasAReason.class);
  }

  @Test
  void whoSellsDoesNotApprove() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .when(new GrantRole(LI_NA, Role.GENERAL_MANAGER, null, null, "New duties"))
        .thenRefusedBy(DutiesStaySeparate.class);
  }

  @Test
  void thePolicySaysWhichDutiesAreSeparate() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .knowing(new InForce<>(2, new DutyPolicy(List.of())))
        .when(new GrantRole(LI_NA, Role.GENERAL_MANAGER, null, null, "New duties"))
        .thenEvents(new RoleGranted(LI_NA, Role.GENERAL_MANAGER, null, TODAY));
  }

  @Test
  void whoSellsDoesNotAudit() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .when(new GrantRole(LI_NA, Role.AUDITOR, null, null, "New duties"))
        .thenRefusedBy(DutiesStaySeparate.class);
  }

  @Test
  void whoKeepsTheSealsDoesNotApprove() {
    byStaffAdministrator()
        .given(REGISTERED, new RoleGranted(LI_NA, Role.SEAL_KEEPER, null, TODAY))
        .when(new GrantRole(LI_NA, Role.FINANCE, null, null, "New duties"))
        .thenRefusedBy(DutiesStaySeparate.class);
  }

  @Test
  void revokesARole() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .when(new RevokeRole(LI_NA, Role.SALES, BJ, null))
        .thenEvents(new RoleRevoked(LI_NA, Role.SALES, BJ, TODAY));
  }

  @Test
  void revokesOnlyWhatIsHeld() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .when(new RevokeRole(LI_NA, Role.SALES, null, null))
        .thenRefusedBy(RevokedRoleIsHeld.class);
  }

  private static Decide<Employee> leaving(Holding... held) {
    return byStaffAdministrator()
        .given(REGISTERED, SALES)
        .knowing(HandOver.class, handOver("BJ", held));
  }

  private static HandOver handOver(@Nullable String successorsBranch, Holding... held) {
    Directory.Entry successor = new Directory.Entry(WANG_LEI.toString(), successorsBranch, true);
    return new HandOver(List.of(held), new Directory(Map.of(successor.stream(), successor)));
  }

  @Test
  void recordsADeparture() {
    leaving().when(new RecordDeparture(LI_NA, WANG_LEI, null)).thenEvents(DEPARTED);
    leaving()
        .when(new RecordDeparture(LI_NA, null, null))
        .thenEvents(new DepartureRecorded(LI_NA, null, TODAY));
  }

  @Test
  void whoLeavesHandsOverToAnother() {
    leaving()
        .when(new RecordDeparture(LI_NA, LI_NA, null))
        .thenRefusedBy(HandOverGoesToAnother.class);
  }

  @Test
  void nobodyLeavesBeforeTheyJoined() {
    leaving()
        .when(new RecordDeparture(LI_NA, null, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void nobodyLeavesWithSomethingInHandsUnlessItGoesToASuccessor() {
    leaving(OPPORTUNITY, ORIGINAL)
        .when(new RecordDeparture(LI_NA, null, null))
        .thenRefusedBy(NothingIsHeld.class);
    leaving(OPPORTUNITY, ORIGINAL)
        .when(new RecordDeparture(LI_NA, WANG_LEI, null))
        .thenEvents(DEPARTED);
    assertThat(new NothingIsHeld(List.of(OPPORTUNITY)).details())
        .containsEntry("held", List.of(OPPORTUNITY));
  }

  @Test
  void aLoanIsReturnedInPerson() {
    leaving(OPPORTUNITY, LOAN)
        .when(new RecordDeparture(LI_NA, WANG_LEI, null))
        .thenRefusedBy(LoansAreReturned.class);
    assertThat(new LoansAreReturned(List.of(OPPORTUNITY, LOAN)).details())
        .containsEntry("held", List.of(LOAN));
  }

  @Test
  void theSuccessorIsOfTheBranchOrOfHeadquarters() {
    byStaffAdministrator()
        .given(REGISTERED)
        .knowing(HandOver.class, handOver("SH", OPPORTUNITY))
        .when(new RecordDeparture(LI_NA, WANG_LEI, null))
        .thenRefusedBy(SuccessorBelongsToTheBranches.class);
    byStaffAdministrator()
        .given(REGISTERED)
        .knowing(HandOver.class, handOver(null, OPPORTUNITY))
        .when(new RecordDeparture(LI_NA, WANG_LEI, null))
        .thenEvents(DEPARTED);
  }

  @Test
  void theSuccessorDoesNotLeaveAtTheSameTime() {
    byStaffAdministrator()
        .given(REGISTERED)
        .knowing(HandOver.class, new HandOver(List.of(), new Directory(Map.of())))
        .when(new RecordDeparture(LI_NA, WANG_LEI, null))
        .thenRefusedBy(ReferencesExist.class);
  }

  @Test
  void nothingChangesAfterADeparture() {
    byStaffAdministrator()
        .given(REGISTERED, DEPARTED)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null, "New duties"))
        .thenRefusedBy(EmployeeIsEmployed.class);
  }
}
