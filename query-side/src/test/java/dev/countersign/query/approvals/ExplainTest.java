package dev.countersign.query.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BilingualText;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.PolicyId;
import dev.countersign.events.ProductId;
import dev.countersign.events.TemplateId;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.ApproverAdded;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.Placement;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ClauseDeviated;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.DeviationWithdrawn;
import dev.countersign.events.contract.Line;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.Condition;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.DocumentRoute;
import dev.countersign.events.policy.Policy;
import dev.countersign.events.policy.PolicyVersionPublished;
import dev.countersign.events.policy.RouteStage;
import dev.countersign.events.policy.SpentApprover;
import dev.countersign.events.policy.StageStep;
import dev.countersign.query.TestSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Why a contract takes its route, as it was known when it was submitted. */
class ExplainTest {
  private static final String PATH = "/api/v1/approvals/contract:k2/explain";
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final LocalDate DAY = LocalDate.of(2017, 3, 1);
  private static final Instant DUE = Instant.parse("2017-03-04T09:00:00Z");
  private static final DocumentId OTHER = DocumentId.of("contract:k1");
  private static final DocumentId THIS = DocumentId.of("contract:k2");

  private static TestSystem system;
  private static long first;
  private static long second;

  @BeforeAll
  static void tell() {
    system = TestSystem.start();
    system.employee("E1", Role.ANALYST, null);
    system.employee("E2", Role.SALES, SH);
    system.employee("E3", Role.BRANCH_MANAGER, SH);
    system.employee("E4", Role.FINANCE, null);
    system.append(
        published(1, approvals()),
        published(1, contracts("2000000.00")),
        published(2, contracts("1000000.00")),
        // Not in force yet.
        new PolicyVersionPublished(
            new PolicyId("contracts"), 3, DAY.plusYears(1), contracts("1.00")),
        drafted(OTHER, BJ),
        drafted(THIS, SH));
    first = system.append(submitted(1, Money.of("600000.00", "CNY"), List.of(), null));
    second =
        system.append(
            new DocumentReturned(THIS, 1, "branch-manager", id("E3"), "mend", 1, null),
            deviated("7"),
            deviated("9"),
            new DeviationWithdrawn(new ContractId("k2"), 4, "7", false, "agreed", id("E5"), DAY),
            submitted(2, Money.of("1200000.00", "CNY"), List.of(OTHER), Importance.MAJOR),
            new ApprovalStepsOpened(THIS, 2, 1, List.of(new StepDue("branch-manager", DUE)), 1),
            new ApproverAdded(
                THIS,
                2,
                new RouteStep("legal-2", 1, Role.LEGAL, null, id("E6"), "branch-manager"),
                Placement.AFTER,
                "branch-manager",
                id("E3"),
                "hard"),
            new ApprovalStepApproved(THIS, 2, "branch-manager", id("E4"), "fine", 1, id("E3")));
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static EmployeeId id(String number) {
    return new EmployeeId(number);
  }

  private static PolicyVersionPublished published(int version, Policy policy) {
    return new PolicyVersionPublished(policy.id(), version, DAY, policy);
  }

  private static ContractPolicy contracts(String majorAbove) {
    return new ContractPolicy(
        Money.of(majorAbove, "CNY"),
        365,
        2,
        4,
        "{type}",
        Map.of(),
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  private static ApprovalPolicy approvals() {
    Condition small =
        new Condition(null, Money.of("50000.00", "CNY"), null, true, null, null, null);
    Condition major = new Condition(null, null, Importance.MAJOR, null, null, null, null);
    return new ApprovalPolicy(
        List.of(
            new DocumentRoute(
                DocumentKind.CONTRACT,
                List.of(
                    stage(new StageStep(Role.BRANCH_MANAGER, true, null, null)),
                    stage(
                        new StageStep(Role.FINANCE, false, null, null),
                        new StageStep(Role.LEGAL, false, null, small)),
                    stage(new StageStep(Role.CHAIRMAN, false, major, null))))),
        Map.of(Role.LEGAL, 3),
        2,
        5,
        Map.of(),
        SpentApprover.SUBSTITUTE_SUPERIOR,
        60,
        3,
        30);
  }

  private static RouteStage stage(StageStep... steps) {
    return new RouteStage(List.of(steps));
  }

  private static ContractDrafted drafted(DocumentId id, BranchId branch) {
    return new ContractDrafted(
        new ContractId(id.value()),
        ContractType.SALES_AND_CONSULTING,
        branch,
        new CustomerId("c1"),
        null,
        "Servers of " + id.value(),
        new TemplateId("SALES"),
        "v1",
        true,
        List.of(new Line(1, new ProductId("P1"), "all", 1, Money.of("600000.00", "CNY"))),
        Money.of("600000.00", "CNY"),
        id("E2"),
        DAY,
        null);
  }

  private static ClauseDeviated deviated(String clause) {
    return new ClauseDeviated(
        new ContractId("k2"),
        clause.equals("7") ? 2 : 3,
        clause,
        new BilingualText("Otherwise", "另有约定"),
        "asked for",
        id("E3"),
        DAY);
  }

  private static SubmittedForApproval submitted(
      int round, Money amount, List<DocumentId> with, @Nullable Importance importance) {
    RouteStep finance = new RouteStep("finance", 2, Role.FINANCE, null);
    RouteStep legal = new RouteStep("legal", 2, Role.LEGAL, null);
    RouteStep manager = new RouteStep("branch-manager", 1, Role.BRANCH_MANAGER, SH);
    return new SubmittedForApproval(
        THIS,
        round,
        SH,
        "hash",
        new RouteBasis(
            "SALES_AND_CONSULTING",
            amount,
            with,
            importance == null ? Importance.GENERAL : importance,
            round == 1,
            null),
        importance == null
            ? List.of(manager, finance, legal)
            : List.of(manager, finance, legal, new RouteStep("chairman", 3, Role.CHAIRMAN, null)),
        DUE,
        id("E2"),
        1,
        DAY);
  }

  private static TestSystem.Reply explained(String reader) {
    return system.get(reader, PATH + "?knownAt=" + second);
  }

  @Test
  void tellsWhatDecided() {
    var reply = explained("E1");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.at("/round")).isEqualTo("2");
    assertThat(reply.at("/type")).isEqualTo("SALES_AND_CONSULTING");
    assertThat(reply.at("/branchId")).isEqualTo("SH");
    assertThat(reply.at("/amount/amount")).isEqualTo("1200000.00");
    assertThat(reply.at("/aggregatedWith/0/documentId")).isEqualTo("k1");
    assertThat(reply.at("/aggregatedWith/0/amount")).isEqualTo("600000.00");
    assertThat(reply.at("/importance")).isEqualTo("MAJOR");
    assertThat(reply.at("/importanceBecause/en"))
        .isEqualTo("its amount, with those summed, is above 1000000.00 CNY");
    assertThat(reply.at("/contractPolicyVersion")).isEqualTo("2");
    assertThat(reply.at("/standardTemplate")).isEqualTo("false");
    assertThat(reply.at("/templateVersion")).isEqualTo("v1");
    assertThat(reply.body().at("/deviations").toString()).isEqualTo("[\"9\"]");
    assertThat(reply.at("/documentVersion")).isEqualTo("4");
    assertThat(reply.at("/policyVersion")).isEqualTo("1");
    assertThat(reply.at("/policyEffectiveFrom")).isEqualTo("2017-03-01");
    assertThat(reply.at("/wholeRouteDays")).isEqualTo("5");
    assertThat(reply.at("/submittedByName")).isEqualTo("Name of E2");
  }

  @Test
  void tellsWhichConditionPutEachStepThere() {
    var reply = explained("E1");
    var steps = reply.body().at("/steps");
    assertThat(steps.findValuesAsString("step"))
        .containsExactly("branch-manager", "legal-2", "finance", "legal", "chairman");
    assertThat(steps.at("/0/because/en").asString()).isEqualTo("always");
    assertThat(steps.at("/0/decidedByName").asString()).isEqualTo("Name of E4");
    assertThat(steps.at("/0/onBehalfOfName").asString()).isEqualTo("Name of E3");
    assertThat(steps.at("/1/because/en").asString()).isEqualTo("an approver added it");
    assertThat(steps.at("/2/jointlyWith/0").asString()).isEqualTo("legal");
    assertThat(steps.at("/2/days").asInt()).isEqualTo(2);
    assertThat(steps.at("/3/because/en").asString())
        .isEqualTo("unless its amount is at most 50000.00 CNY and its text is the standard one");
    assertThat(steps.at("/3/because/zh").asString()).isEqualTo("除非金额不超过 50000.00 CNY且文本为标准范本");
    assertThat(steps.at("/3/days").asInt()).isEqualTo(3);
    assertThat(steps.at("/4/when/importance").asString()).isEqualTo("MAJOR");
    assertThat(reply.body().at("/skipped").isEmpty()).isTrue();
  }

  @Test
  void tellsItAsItWasKnown() {
    var reply = system.get("E1", PATH + "?knownAt=" + first);
    assertThat(reply.at("/round")).isEqualTo("1");
    assertThat(reply.at("/submittedAt")).isEqualTo(String.valueOf(first));
    assertThat(reply.at("/standardTemplate")).isEqualTo("true");
    assertThat(reply.body().at("/deviations").isEmpty()).isTrue();
    assertThat(reply.body().at("/importanceBecause").isMissingNode()).isTrue();
    assertThat(reply.at("/skipped/0/role")).isEqualTo("CHAIRMAN");
    assertThat(reply.at("/skipped/0/because/zh")).isEqualTo("当重要性为 MAJOR时");
    assertThat(system.get("E1", PATH + "?knownAt=" + (first - 1)).status()).isEqualTo(404);
  }

  /** The contract summed is of another branch. */
  @Test
  void tellsBranchesNothingOfOthers() {
    var reply = explained("E3");
    assertThat(reply.at("/round")).as(reply.text()).isEqualTo("2");
    assertThat(reply.text()).doesNotContain("k1").doesNotContain("1200000");
  }

  /** E5 withdrew a deviation, E3 made one: they are makers, and decide nothing of it. */
  @Test
  void countsWhoeverEditedAmongTheMakers() {
    system.employee("E7", Role.BRANCH_MANAGER, SH);
    system.append(submitted(3, Money.of("600000.00", "CNY"), List.of(), null));
    system.append(
        new ApprovalStepsOpened(THIS, 3, 1, List.of(new StepDue("branch-manager", DUE)), 1));
    system.settle();
    assertThat(system.get("E7", "/api/v1/approvals/waiting-for-me").items("documentId"))
        .containsExactly("k2");
    assertThat(system.get("E3", "/api/v1/approvals/waiting-for-me").items("documentId")).isEmpty();
  }
}
