package dev.countersign.query.staffaccess;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.employee.EmployeeRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.events.employee.RoleGranted;
import dev.countersign.events.employee.RoleRevoked;
import dev.countersign.query.TestSystem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StaffAccessTest {
  private static final BranchId BJ = new BranchId("BJ");
  private static final EmployeeId LI = new EmployeeId("E7");

  private static TestSystem system;
  private static long granted;
  private static long revoked;

  @BeforeAll
  static void tell() {
    system = TestSystem.start();
    system.employee("E1", Role.STAFF_ADMIN, null);
    system.employee("E2", Role.SALES, BJ);
    system.employee("E3", Role.SALES, new BranchId("SH"));
    granted =
        system.append(
            new EmployeeRegistered(LI, "Li Lei", BJ, day(1)),
            new RoleGranted(LI, Role.SALES, BJ, day(1)),
            new RoleGranted(LI, Role.LEGAL, null, day(1)));
    revoked = system.append(new RoleRevoked(LI, Role.SALES, BJ, day(10)));
    system.append(
        new RoleGranted(LI, Role.SALES, BJ, day(20)),
        new DepartureRecorded(LI, new EmployeeId("E2"), day(25)));
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2017, 3, day);
  }

  private static List<String> roles(String query) {
    var reply = system.get("E1", "/api/v1/staff-access/grants?employeeId=E7&" + query);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.items("role");
  }

  @Test
  void whoCouldDoWhatOnADate() {
    assertThat(roles("asOf=2017-02-28")).isEmpty();
    assertThat(roles("asOf=2017-03-09")).containsExactly("SALES", "LEGAL");
    assertThat(roles("asOf=2017-03-10")).containsExactly("LEGAL");
    assertThat(roles("asOf=2017-03-24")).containsExactly("LEGAL", "SALES");
    assertThat(roles("asOf=2017-03-25")).isEmpty();
  }

  @Test
  void asItWasKnown() {
    assertThat(roles("asOf=2017-03-24&knownAt=" + granted)).containsExactly("SALES", "LEGAL");
    assertThat(roles("asOf=2017-03-24&knownAt=" + revoked)).containsExactly("LEGAL");
  }

  @Test
  void tellsWhoLeftAndToWhomTheyHandedOver() {
    var reply = system.get("E1", "/api/v1/staff-access/employees?branchId=BJ");
    assertThat(reply.items("name")).containsExactly("Name of E2", "Li Lei");
    assertThat(reply.items("leftOn")).containsExactly("", "2017-03-25");
    assertThat(reply.items("handedOverTo")).containsExactly("", "E2");
  }

  @Test
  void whoHasJustBeenGrantedARoleCanUseIt() {
    String path = "/api/v1/staff-access/employees";
    assertThat(system.get("E2", path).at("/rule")).isEqualTo("no-role-for-view");
    long position =
        system.append(new RoleGranted(new EmployeeId("E2"), Role.AUDITOR, null, day(1)));
    assertThat(system.get("E2", path + "?minPosition=" + position).status()).isEqualTo(200);
  }

  @Test
  void whoHasJustLostARoleCannotUseItAtAPositionThatTheyKnow() {
    String path = "/api/v1/staff-access/employees?minPosition=";
    EmployeeId auditor = new EmployeeId("E3");
    long position = system.append(new RoleGranted(auditor, Role.AUDITOR, null, day(1)));
    assertThat(system.get("E3", path + position).status()).isEqualTo(200);
    position = system.append(new RoleRevoked(auditor, Role.AUDITOR, null, day(2)));
    assertThat(system.get("E3", path + position).at("/rule")).isEqualTo("no-role-for-view");
  }
}
