package dev.countersign.command.employee;

import dev.countersign.command.Decide;
import dev.countersign.command.DutiesStaySeparate;
import dev.countersign.command.EffectiveDateIsNotInTheFuture;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.employee.EmployeeRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleGranted;
import dev.countersign.events.employee.RoleRevoked;
import java.time.LocalDate;
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
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null))
        .thenEvents(SALES);
  }

  @Test
  void aBranchRoleDoesNotSufficeToGrant() {
    Decide.of(Employee.class)
        .as("E9000", Role.STAFF_ADMIN, "BJ")
        .given(REGISTERED)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null))
        .thenNotAllowed();
  }

  @Test
  void nobodyGrantsThemselves() {
    Decide.of(Employee.class)
        .as(LI_NA.value(), Role.STAFF_ADMIN)
        .given(REGISTERED)
        .when(new GrantRole(LI_NA, Role.CHAIRMAN, null, null))
        .thenRefusedBy(GranterIsNotGrantee.class);
  }

  @Test
  void aRoleIsGrantedOnce() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null))
        .thenRefusedBy(RoleIsNotHeldYet.class);
  }

  @Test
  void whoSellsDoesNotAudit() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .when(new GrantRole(LI_NA, Role.AUDITOR, null, null))
        .thenRefusedBy(DutiesStaySeparate.class);
  }

  @Test
  void whoKeepsTheSealsDoesNotApprove() {
    byStaffAdministrator()
        .given(REGISTERED, new RoleGranted(LI_NA, Role.SEAL_KEEPER, null, TODAY))
        .when(new GrantRole(LI_NA, Role.FINANCE, null, null))
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

  @Test
  void recordsADeparture() {
    byStaffAdministrator()
        .given(REGISTERED, SALES)
        .when(new RecordDeparture(LI_NA, WANG_LEI, null))
        .thenEvents(DEPARTED);
  }

  @Test
  void whoLeavesHandsOverToAnother() {
    byStaffAdministrator()
        .given(REGISTERED)
        .when(new RecordDeparture(LI_NA, LI_NA, null))
        .thenRefusedBy(HandOverGoesToAnother.class);
  }

  @Test
  void nothingChangesAfterADeparture() {
    byStaffAdministrator()
        .given(REGISTERED, DEPARTED)
        .when(new GrantRole(LI_NA, Role.SALES, BJ, null))
        .thenRefusedBy(EmployeeIsEmployed.class);
  }
}
