package dev.countersign.query.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.ReturnedToStep;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.Line;
import dev.countersign.events.employee.Role;
import dev.countersign.query.TestSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an approver could read before deciding is what is answered as of the decision. */
class DecisionsTest {
  private static final String CONTRACT = "/api/v1/contract-archive/contracts/k1";
  private static final String STEPS = "/api/v1/approvals/contract:k1/steps";
  private static final String DECISIONS = "/api/v1/approvals/contract:k1/decisions";
  private static final ContractId ID = new ContractId("k1");
  private static final DocumentId DOCUMENT = DocumentId.of(ID);
  private static final BranchId BJ = new BranchId("BJ");
  private static final LocalDate DAY = LocalDate.of(2017, 3, 1);
  private static final Instant DUE = Instant.parse("2017-03-04T09:00:00Z");

  private static TestSystem system;
  private static JsonNode seenByManager;
  private static JsonNode stepsSeenByManager;
  private static JsonNode seenByFinance;

  @BeforeAll
  static void decide() {
    system = TestSystem.start();
    system.employee("E2", Role.SALES, BJ);
    system.employee("E3", Role.BRANCH_MANAGER, BJ);
    system.employee("E4", Role.FINANCE, null);
    system.append(
        new ContractDrafted(
            ID,
            ContractType.SALES_AND_CONSULTING,
            BJ,
            new CustomerId("c1"),
            null,
            "Servers",
            null,
            "v1",
            true,
            lines("100.00"),
            Money.of("100.00", "CNY"),
            id("E2"),
            DAY,
            null),
        submitted(1),
        opened(1, 1, "branch-manager"));
    seenByManager = read("E3", CONTRACT);
    stepsSeenByManager = read("E3", STEPS);
    // Whatever else happens in the meantime changes nothing of it.
    system.customer("c9");
    system.append(
        Map.of("actor", "E3", "expectedVersion", seenByManager.path("version").asString()),
        new DocumentReturned(DOCUMENT, 1, "branch-manager", id("E3"), "too cheap", 1, null));
    system.append(
        new DraftRevised(
            ID,
            2,
            "Servers and more",
            null,
            "v1",
            true,
            lines("900.00"),
            Money.of("900.00", "CNY"),
            id("E2"),
            DAY,
            null),
        submitted(2),
        opened(2, 1, "branch-manager"),
        new ApprovalStepApproved(DOCUMENT, 2, "branch-manager", id("E3"), "fine", 1, null),
        opened(2, 2, "finance"));
    seenByFinance = read("E4", CONTRACT);
    system.append(
        Map.of("actor", "E4"),
        new ReturnedToStep(
            DOCUMENT,
            2,
            "finance",
            "branch-manager",
            List.of("branch-manager"),
            id("E4"),
            "look again",
            1,
            id("E6")),
        opened(2, 1, "branch-manager"));
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static EmployeeId id(String number) {
    return new EmployeeId(number);
  }

  private static List<Line> lines(String price) {
    return List.of(new Line(1, new ProductId("P1"), "all", 1, Money.of(price, "CNY")));
  }

  private static SubmittedForApproval submitted(int round) {
    return new SubmittedForApproval(
        DOCUMENT,
        round,
        BJ,
        "hash" + round,
        new RouteBasis(null, null, List.of(), Importance.GENERAL, true, null),
        List.of(
            new RouteStep("branch-manager", 1, Role.BRANCH_MANAGER, BJ),
            new RouteStep("finance", 2, Role.FINANCE, null)),
        DUE,
        id("E2"),
        1,
        DAY);
  }

  private static ApprovalStepsOpened opened(int round, int stage, String step) {
    return new ApprovalStepsOpened(DOCUMENT, round, stage, List.of(new StepDue(step, DUE)), 1);
  }

  /** Without the position that the answer is of. */
  private static JsonNode read(String reader, String path) {
    system.settle();
    var reply = system.get(reader, path);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return ((ObjectNode) reply.body()).without("position");
  }

  @Test
  void everyDecisionTellsWhatItWasTakenOn() {
    var decisions = system.get("E2", DECISIONS);
    assertThat(decisions.items("decision"))
        .containsExactly("returned", "approved", "returned_to_step");
    assertThat(decisions.items("documentHash")).containsExactly("hash1", "hash2", "hash2");
    assertThat(decisions.items("textVersion")).containsExactly("1", "2", "2");
    assertThat(decisions.items("decidedByName"))
        .containsExactly("Name of E3", "Name of E3", "Name of E4");
    assertThat(decisions.at("/items/2/onBehalfOf")).isEqualTo("E6");
    assertThat(decisions.items("statedVersion"))
        .containsExactly(seenByManager.path("version").asString(), "", "");
    assertThat(decisions.at("/items/0/decidedVersion"))
        .isEqualTo(seenByManager.path("version").asString());
    assertThat(decisions.at("/items/2/decidedVersion"))
        .isEqualTo(seenByFinance.path("version").asString());
  }

  @Test
  void whatWasSeenIsAnsweredAsOfThePositionBefore() {
    List<String> seenAt = system.get("E2", DECISIONS).items("seenAt");
    assertThat(read("E3", CONTRACT + "?knownAt=" + seenAt.get(0))).isEqualTo(seenByManager);
    assertThat(read("E3", STEPS + "?knownAt=" + seenAt.get(0))).isEqualTo(stepsSeenByManager);
    assertThat(read("E4", CONTRACT + "?knownAt=" + seenAt.get(2))).isEqualTo(seenByFinance);
    assertThat(read("E4", CONTRACT)).isNotEqualTo(seenByFinance);
  }

  @Test
  void tellsWhatIDecided() {
    var mine = system.get("E3", "/api/v1/approvals/decided-by-me");
    assertThat(mine.items("decision")).containsExactly("approved", "returned");
    assertThat(mine.items("state")).containsExactly("in_approval", "returned");
    assertThat(mine.at("/items/0/title")).isEqualTo("Servers and more");
    assertThat(system.get("E3", "/api/v1/approvals/decided-by-me?kind=POLICY").items("step"))
        .isEmpty();
    assertThat(system.get("E2", "/api/v1/approvals/decided-by-me").items("step")).isEmpty();
  }

  @Test
  void tellsWhatISubmitted() {
    var mine = system.get("E2", "/api/v1/approvals/made-by-me");
    assertThat(mine.items("round")).containsExactly("2", "1");
    assertThat(mine.items("state")).containsExactly("in_approval", "returned");
    assertThat(mine.body().at("/items/0/openSteps").toString()).isEqualTo("[\"branch-manager\"]");
    assertThat(system.get("E2", "/api/v1/approvals/made-by-me?state=RETURNED").items("round"))
        .containsExactly("1");
    assertThat(
            system
                .get(
                    "E2", "/api/v1/approvals/made-by-me?knownAt=" + mine.at("/items/1/submittedAt"))
                .items("state"))
        .containsExactly("in_approval");
    assertThat(system.get("E3", "/api/v1/approvals/made-by-me").items("round")).isEmpty();
    assertThat(system.get("E2", "/api/v1/approvals/made-by-me", "text/csv").text())
        .startsWith("documentId,kind,round,");
  }
}
