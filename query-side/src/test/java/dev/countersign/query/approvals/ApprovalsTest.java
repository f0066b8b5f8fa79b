package dev.countersign.query.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.approval.ApprovalLapsed;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.ApprovalStepEscalated;
import dev.countersign.events.approval.ApprovalStepSubstituted;
import dev.countersign.events.approval.ApprovalStepTransferred;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.ApprovalUrged;
import dev.countersign.events.approval.ApproverAdded;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentCopied;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.Placement;
import dev.countersign.events.approval.ReturnedToStep;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Line;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.employee.ApprovalDelegated;
import dev.countersign.events.employee.DelegationRevoked;
import dev.countersign.events.employee.Role;
import dev.countersign.query.TestSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ApprovalsTest {
  private static final String PATH = "/api/v1/approvals";
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final LocalDate DAY = LocalDate.of(2017, 3, 1);
  private static final Instant DUE = Instant.parse("2017-03-04T09:00:00Z");
  private static final DocumentId DONE = DocumentId.of("contract:k1");
  private static final DocumentId OPEN = DocumentId.of("contract:k2");
  private static final DocumentId BUSY = DocumentId.of("contract:k3");

  private static TestSystem system;
  private static long submitted;

  @BeforeAll
  static void tell() {
    system = TestSystem.start();
    system.employee("E1", Role.ANALYST, null);
    system.employee("E2", Role.SALES, BJ);
    system.employee("E3", Role.BRANCH_MANAGER, BJ);
    system.employee("E4", Role.FINANCE, null);
    system.employee("E5", Role.BRANCH_MANAGER, SH);
    system.employee("E6", Role.GENERAL_MANAGER, null);
    system.append(
        new CustomerRegistered(new CustomerId("c1"), "Acme 100%", null, BJ, null, null, DAY));
    submitted = system.append(drafted(DONE, "Servers"), submitted(DONE, 1), opened(DONE, 1));
    system.append(
        new DocumentReturned(DONE, 1, "branch-manager", id("E3"), "too dear", 1, null),
        submitted(DONE, 2),
        opened(DONE, 2),
        new ApprovalStepApproved(DONE, 2, "branch-manager", id("E3"), "fine", 1, null),
        new ApprovalStepsOpened(DONE, 2, 2, List.of(new StepDue("finance", DUE)), 1),
        new ApprovalStepApproved(DONE, 2, "finance", id("E4"), null, 1, null),
        new DocumentApproved(DONE, 2, "hash", DAY.plusDays(60), 1, DAY),
        new ApprovalLapsed(DONE, 2, DAY.plusDays(60), DAY.plusDays(60)));
    system.append(
        drafted(OPEN, "Consulting"),
        submitted(OPEN, 1),
        opened(OPEN, 1),
        new ApprovalStepEscalated(
            OPEN, 1, "branch-manager", Role.GENERAL_MANAGER, DUE, DUE.plusSeconds(3600), 1));
    system.append(
        drafted(BUSY, "Everything at once"),
        submitted(BUSY, 1),
        opened(BUSY, 1),
        new ApprovalStepApproved(BUSY, 1, "branch-manager", id("E3"), null, 1, null),
        new ApprovalStepSubstituted(BUSY, 1, "finance", Role.CHAIRMAN, 1),
        new ApprovalStepsOpened(BUSY, 1, 2, List.of(new StepDue("finance", DUE)), 1),
        new ApproverAdded(
            BUSY,
            1,
            new RouteStep("general-manager", 2, Role.GENERAL_MANAGER, null, id("E6"), null),
            Placement.BEFORE,
            "finance",
            id("E4"),
            "large"),
        new ApprovalStepsOpened(BUSY, 1, 2, List.of(new StepDue("general-manager", DUE)), 1),
        new ApprovalUrged(BUSY, 1, List.of("general-manager"), id("E2"), "today", DAY),
        new DocumentCopied(BUSY, 1, List.of(id("E4"), id("E5")), id("E2"), "to know"),
        new ReturnedToStep(
            BUSY,
            1,
            "general-manager",
            "branch-manager",
            List.of("branch-manager"),
            id("E6"),
            "look again",
            1,
            null),
        opened(BUSY, 1),
        new ApprovalStepTransferred(
            BUSY, 1, "branch-manager", id("E3"), id("E6"), Role.GENERAL_MANAGER, "on leave"));
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static EmployeeId id(String number) {
    return new EmployeeId(number);
  }

  private static ContractDrafted drafted(DocumentId id, String title) {
    return new ContractDrafted(
        new ContractId(id.value()),
        ContractType.SALES_AND_CONSULTING,
        BJ,
        new CustomerId("c1"),
        null,
        title,
        null,
        "v1",
        true,
        List.of(new Line(1, new ProductId("P1"), "all", 3, Money.of("100.00", "CNY"))),
        Money.of("300.00", "CNY"),
        id("E2"),
        DAY,
        null);
  }

  private static SubmittedForApproval submitted(DocumentId id, int round) {
    return new SubmittedForApproval(
        id,
        round,
        BJ,
        "hash",
        new RouteBasis(
            "SALES_AND_CONSULTING",
            Money.of("300.00", "CNY"),
            List.of(),
            Importance.GENERAL,
            true,
            null),
        List.of(
            new RouteStep("branch-manager", 1, Role.BRANCH_MANAGER, BJ),
            new RouteStep("finance", 2, Role.FINANCE, null)),
        DUE,
        id("E2"),
        7,
        DAY);
  }

  private static ApprovalStepsOpened opened(DocumentId id, int round) {
    return new ApprovalStepsOpened(id, round, 1, List.of(new StepDue("branch-manager", DUE)), 1);
  }

  @Test
  void tellsThePathOfADocument() {
    var reply = system.get("E1", PATH + "/contract:k1/steps");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    // What lapsed is void, too.
    assertThat(reply.items("status")).containsExactly("returned", "voided", "voided", "voided");
    assertThat(reply.items("policyVersion")).containsExactly("7", "7", "7", "7");
    assertThat(reply.at("/items/0/comment")).isEqualTo("too dear");
  }

  @Test
  void tellsItAsItWasKnown() {
    var reply = system.get("E1", PATH + "/contract:k1/steps?knownAt=" + submitted);
    assertThat(reply.items("status")).containsExactly("open", "waiting");
  }

  @Test
  void tellsEveryActOfAPath() {
    var acts = system.get("E1", PATH + "/contract:k3/acts");
    assertThat(acts.items("act"))
        .containsExactly(
            "superior_substituted",
            "approver_added",
            "urged",
            "copied",
            "returned_to_step",
            "step_transferred");
    assertThat(acts.at("/items/4/toStep")).isEqualTo("branch-manager");
    assertThat(acts.at("/items/5/concerns/0")).isEqualTo("E6");
    var steps = system.get("E1", PATH + "/contract:k3/steps");
    assertThat(steps.items("step")).containsExactly("branch-manager", "finance", "general-manager");
    assertThat(steps.items("status")).containsExactly("open", "waiting", "waiting");
    assertThat(steps.at("/items/0/assigneeId")).isEqualTo("E6");
    assertThat(steps.at("/items/0/transferredBy")).isEqualTo("E3");
    assertThat(steps.at("/items/2/addedBy")).isEqualTo("E4");
  }

  @Test
  void showsWhatWaitsForMe() {
    assertThat(waitingFor("E3")).containsExactly("k2");
    // By escalation, and as the one it was passed on to.
    assertThat(waitingFor("E6")).containsExactly("k3", "k2");
    assertThat(waitingFor("E5")).isEmpty();
    assertThat(waitingFor("E2")).isEmpty();
    assertThat(system.get("E3", PATH + "/waiting-for-me?kind=POLICY").items("documentId"))
        .isEmpty();
  }

  private static List<String> waitingFor(String employee) {
    var reply = system.get(employee, PATH + "/waiting-for-me");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.items("documentId");
  }

  /** Of today, as grants are: E7 decides for E3, E2 made the contract, and E9's days are over. */
  @Test
  void showsWhatWaitsForMeAsADelegate() {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    BranchId gz = new BranchId("GZ");
    for (String employee : List.of("E7", "E9", "E10")) {
      system.employee(employee, Role.ARCHIVIST, gz);
    }
    system.append(
        delegation("E3", 1, "E7", today.minusDays(1), today.plusDays(1)),
        delegation("E3", 2, "E2", today.minusDays(1), today.plusDays(1)),
        delegation("E3", 3, "E9", today.minusDays(9), today.minusDays(2)),
        delegation("E3", 4, "E10", today.minusDays(1), today.plusDays(1)),
        new DelegationRevoked(id("E3"), 4, today.minusDays(1)),
        // Delegates what he does not hold.
        delegation("E4", 1, "E10", today.minusDays(1), today.plusDays(1)));
    system.settle();
    var mine = system.get("E7", PATH + "/waiting-for-me");
    assertThat(mine.items("documentId")).containsExactly("k2");
    assertThat(mine.items("actingFor")).containsExactly("E3");
    assertThat(system.get("E3", PATH + "/waiting-for-me").items("actingFor")).containsExactly("");
    for (String nobody : List.of("E2", "E9", "E10")) {
      assertThat(waitingFor(nobody)).isEmpty();
    }
  }

  private static ApprovalDelegated delegation(
      String from, int number, String to, LocalDate first, LocalDate last) {
    return new ApprovalDelegated(
        id(from), number, id(to), List.of(Role.BRANCH_MANAGER), BJ, first, last, "leave", 1);
  }

  @Test
  void showsWhatIsOverdue() {
    var overdue = system.get("E1", PATH + "/overdue-steps?at=2017-03-05T00:00:00Z");
    assertThat(overdue.items("documentId")).containsExactly("k3", "k2");
    assertThat(overdue.items("status")).containsExactly("open", "escalated");
    assertThat(overdue.items("title")).containsExactly("Everything at once", "Consulting");
    assertThat(overdue.items("customerName")).containsExactly("Acme 100%", "Acme 100%");
    assertThat(system.get("E1", PATH + "/overdue-steps?at=2017-03-04T09:00:00Z").items("step"))
        .isEmpty();
  }

  @Test
  void showsWhatWasCopiedToMe() {
    var copies = system.get("E5", PATH + "/copies-to-me");
    assertThat(copies.items("documentId")).containsExactly("k3");
    assertThat(copies.items("title")).containsExactly("Everything at once");
    assertThat(copies.items("words")).containsExactly("to know");
    assertThat(system.get("E3", PATH + "/copies-to-me").items("documentId")).isEmpty();
  }

  @Test
  void showsBranchesTheirOwn() {
    assertThat(system.get("E5", PATH + "/contract:k1/steps").status()).isEqualTo(404);
    assertThat(system.get("E5", PATH + "/contract:k1/acts").status()).isEqualTo(404);
    assertThat(system.get("E5", PATH + "/overdue-steps").items("step")).isEmpty();
    assertThat(system.get("E3", PATH + "/contract:k1/steps").status()).isEqualTo(200);
  }
}
