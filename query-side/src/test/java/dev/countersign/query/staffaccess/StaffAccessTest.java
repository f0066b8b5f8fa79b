package dev.countersign.query.staffaccess;

import static org.assertj.core.api.Assertions.assertThat;

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
import dev.countersign.query.TestSystem;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class StaffAccessTest {
  private static final BranchId BJ = new BranchId("BJ");
  private static final EmployeeId LI = new EmployeeId("E7");

  private static final BranchId SH = new BranchId("SH");
  private static final EmployeeId ZHAO = new EmployeeId("E3");
  private static final EmployeeId DELEGATE = new EmployeeId("E8");
  private static final EmployeeId PROPOSER = new EmployeeId("E1");
  private static final EmployeeId CONFIRMER = new EmployeeId("E2");
  private static final EmployeeId ALONE = new EmployeeId("E9");
  private static final List<Role> FINANCE = List.of(Role.FINANCE);

  private static TestSystem system;
  private static long delegated;
  private static long granted;
  private static long revoked;

  @BeforeAll
  static void tell() {
    system = TestSystem.start();
    system.employee("E1", Role.STAFF_ADMIN, null);
    system.employee("E2", Role.SALES, BJ);
    system.employee("E5", Role.SALES, SH);
    granted =
        system.append(
            new EmployeeRegistered(LI, "Li Lei", BJ, day(1)),
            new RoleGranted(LI, Role.SALES, BJ, day(1)),
            new RoleGranted(LI, Role.LEGAL, null, day(1)));
    revoked = system.append(new RoleRevoked(LI, Role.SALES, BJ, day(10)));
    system.append(
        new RoleGranted(LI, Role.SALES, BJ, day(20)),
        new DepartureRecorded(LI, new EmployeeId("E2"), day(25)));
    system.employee("E3", Role.FINANCE, null);
    system.employee("E4", Role.SALES, SH);
    delegated =
        system.append(
            delegation(1, FINANCE, day(1), day(10)), delegation(2, FINANCE, day(11), day(20)));
    system.append(new DelegationRevoked(ZHAO, 2, day(15)));
    system.append(
        new EmployeeRegistered(DELEGATE, "Hu Bin", SH, day(1)),
        new ApprovalDelegated(
            ZHAO, 3, DELEGATE, List.of(Role.FINANCE), SH, day(21), day(30), "leave", 1),
        new DepartureRecorded(DELEGATE, new EmployeeId("E2"), day(25)));
    for (int number = 1; number <= 4; number++) {
      system.append(
          new RoleGrantProposed(
              ZHAO, number, Role.CHAIRMAN, null, null, day(20), "a reason", PROPOSER));
    }
    system.append(
        new RoleGrantDeclined(ZHAO, 1, "one suffices", CONFIRMER),
        new RoleGranted(ZHAO, Role.CHAIRMAN, null, day(2), 2, CONFIRMER, null),
        new EmployeeRegistered(ALONE, "Ma Jun", null, day(1)),
        new RoleGranted(ALONE, Role.AUDITOR, null, day(1), null, null, PROPOSER),
        new RoleGrantProposed(ALONE, 1, Role.LEGAL, BJ, day(1), day(20), "a reason", PROPOSER),
        new DepartureRecorded(ALONE, null, day(25)));
    system.settle();
  }

  private static ApprovalDelegated delegation(
      int number, List<Role> roles, LocalDate first, LocalDate last) {
    return new ApprovalDelegated(
        ZHAO, number, new EmployeeId("E2"), roles, null, first, last, "leave", 1);
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
  void whatWaitsForASecondPersonIsListed() {
    String path = "/api/v1/staff-access/proposed-grants";
    var all = system.get("E1", path);
    assertThat(all.status()).as(all.text()).isEqualTo(200);
    assertThat(all.items("state"))
        .containsExactly("DECLINED", "CONFIRMED", "PROPOSED", "PROPOSED", "VOID");
    assertThat(all.items("decidedByName")).containsExactly("Name of E2", "Name of E2", "", "", "");
    assertThat(all.items("declinedWhy")).containsExactly("one suffices", "", "", "", "");
    assertThat(system.get("E1", path + "?employeeId=E3&on=2017-03-20").items("proposal"))
        .containsExactly("3", "4");
    assertThat(system.get("E1", path + "?on=2017-03-21").items("proposal")).isEmpty();
  }

  @Test
  void whatOnePersonGrantedAloneIsListed() {
    String path = "/api/v1/staff-access/grants?asOf=2017-03-03&alone=";
    assertThat(system.get("E1", path + "true").items("employeeId")).containsExactly("E9");
    assertThat(system.get("E1", path + "false").items("employeeId"))
        .contains("E3")
        .doesNotContain("E9");
    assertThat(
            system
                .get("E1", "/api/v1/staff-access/grants?asOf=2017-03-03&role=CHAIRMAN")
                .items("confirmedByName"))
        .containsExactly("Name of E2");
  }

  @Test
  void tellsWhoAsks() {
    var reply = system.get("E2", "/api/v1/session");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.at("/employeeId")).isEqualTo("E2");
    assertThat(reply.at("/name")).isEqualTo("Name of E2");
    assertThat(reply.at("/homeBranchId")).isEqualTo("BJ");
    assertThat(reply.body().at("/grants").toString())
        .startsWith("[{\"role\":\"SALES\",\"branchId\":\"BJ\"}");
    assertThat(reply.body().at("/delegations").isEmpty()).isTrue();
    assertThat(reply.at("/zone")).isEqualTo("Asia/Shanghai");
  }

  @Test
  void tellsWhoLeftAndToWhomTheyHandedOver() {
    var reply = system.get("E1", "/api/v1/staff-access/employees?branchId=BJ");
    assertThat(reply.items("name")).containsExactly("Name of E2", "Li Lei");
    assertThat(reply.items("leftOn")).containsExactly("", "2017-03-25");
    assertThat(reply.items("handedOverTo")).containsExactly("", "E2");
  }

  private static List<String> delegations(String reader, String query) {
    var reply = system.get(reader, "/api/v1/staff-access/" + query);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.items("delegation");
  }

  @Test
  void whoDelegatedWhatToWhom() {
    var reply = system.get("E1", "/api/v1/staff-access/delegations?person=E3");
    assertThat(reply.items("delegation")).containsExactly("1", "2", "3");
    assertThat(reply.items("delegatorName")).containsOnly("Name of E3");
    assertThat(reply.items("delegateName")).containsExactly("Name of E2", "Name of E2", "Hu Bin");
    assertThat(reply.items("firstDay")).containsExactly("2017-03-01", "2017-03-11", "2017-03-21");
    assertThat(reply.items("lastDay")).containsExactly("2017-03-10", "2017-03-20", "2017-03-30");
    assertThat(reply.items("revokedOn")).containsExactly("", "2017-03-15", "");
    assertThat(reply.items("purpose")).containsOnly("leave");
    assertThat(delegations("E1", "delegations?person=E8")).containsExactly("3");
    assertThat(delegations("E1", "delegations?person=E7")).isEmpty();
  }

  @Test
  void whoCouldActForWhomOnADay() {
    assertThat(delegations("E1", "delegations?on=2017-02-28")).isEmpty();
    assertThat(delegations("E1", "delegations?on=2017-03-01")).containsExactly("1");
    assertThat(delegations("E1", "delegations?on=2017-03-10")).containsExactly("1");
    assertThat(delegations("E1", "delegations?on=2017-03-14")).containsExactly("2");
    assertThat(delegations("E1", "delegations?on=2017-03-15")).isEmpty();
    assertThat(delegations("E1", "delegations?on=2017-03-24")).containsExactly("3");
    assertThat(delegations("E1", "delegations?on=2017-03-25")).isEmpty();
  }

  @Test
  void theRegisterAsItWasKnown() {
    assertThat(delegations("E1", "delegations?on=2017-03-15&knownAt=" + delegated))
        .containsExactly("2");
    assertThat(delegations("E1", "delegations?knownAt=" + delegated)).containsExactly("1", "2");
  }

  @Test
  void theRegisterComesPageByPage() {
    var first = system.get("E1", "/api/v1/staff-access/delegations?limit=2");
    assertThat(first.items("delegation")).containsExactly("1", "2");
    assertThat(delegations("E1", "delegations?limit=2&cursor=" + first.at("/next")))
        .containsExactly("3");
  }

  @Test
  void everybodySeesTheirOwnDelegations() {
    assertThat(delegations("E3", "my-delegations")).containsExactly("1", "2", "3");
    assertThat(delegations("E3", "my-delegations?on=2017-03-14")).containsExactly("2");
    assertThat(delegations("E2", "my-delegations")).containsExactly("1", "2");
    assertThat(delegations("E4", "my-delegations")).isEmpty();
    assertThat(system.get("E4", "/api/v1/staff-access/delegations").at("/rule"))
        .isEqualTo("no-role-for-view");
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
    EmployeeId auditor = new EmployeeId("E5");
    long position = system.append(new RoleGranted(auditor, Role.AUDITOR, null, day(1)));
    assertThat(system.get("E5", path + position).status()).isEqualTo(200);
    position = system.append(new RoleRevoked(auditor, Role.AUDITOR, null, day(2)));
    assertThat(system.get("E5", path + position).at("/rule")).isEqualTo("no-role-for-view");
  }
}
