package dev.countersign.query.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.SealId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.StockTakeId;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.ApprovalStepTransferred;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.ReturnedToStep;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractExpired;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.CopiesReceivedBack;
import dev.countersign.events.contract.CopiesSent;
import dev.countersign.events.contract.DestructionApproved;
import dev.countersign.events.contract.DestructionProposed;
import dev.countersign.events.contract.DisputeRaised;
import dev.countersign.events.contract.DisputeSettled;
import dev.countersign.events.contract.ExecutionRecorded;
import dev.countersign.events.contract.FindingRecorded;
import dev.countersign.events.contract.FindingResolved;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.LoanExtended;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalNotRecovered;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalReturned;
import dev.countersign.events.contract.OriginalsDestroyed;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.RenewalDrafted;
import dev.countersign.events.contract.RetentionBegun;
import dev.countersign.events.contract.Severity;
import dev.countersign.events.contract.TermEndReminded;
import dev.countersign.events.contract.TextIssued;
import dev.countersign.events.employee.ApprovalDelegated;
import dev.countersign.events.employee.Role;
import dev.countersign.events.seal.SealKind;
import dev.countersign.events.seal.SealLent;
import dev.countersign.events.seal.SealRegistered;
import dev.countersign.events.seal.SealReturned;
import dev.countersign.events.seal.SealsCounted;
import dev.countersign.query.TestSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What has to be done by whom until when, and is there no more when it was done. */
class TasksTest {
  private static final String PATH = "/api/v1/tasks";
  private static final BranchId BJ = new BranchId("BJ");
  private static final LocalDate DAY = LocalDate.of(2017, 3, 1);
  private static final Instant DUE = Instant.parse("2017-03-04T09:00:00Z");
  private static final SealId SEAL = new SealId("seal-1");

  private static TestSystem system;
  private static int contracts;

  @BeforeAll
  static void start() {
    system = TestSystem.start();
    system.employee("sales", Role.SALES, BJ);
    system.employee("elsewhere", Role.SALES, new BranchId("SH"));
    system.employee("manager", Role.BRANCH_MANAGER, BJ);
    system.employee("finance", Role.FINANCE, null);
    system.employee("archivist", Role.ARCHIVIST, null);
    system.employee("legal", Role.LEGAL, null);
    system.employee("legal-bj", Role.LEGAL, BJ);
    system.employee("gm", Role.GENERAL_MANAGER, null);
    system.employee("keeper", Role.SEAL_KEEPER, BJ);
    system.employee("borrower", Role.PRODUCT_MANAGER, BJ);
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static EmployeeId id(String number) {
    return new EmployeeId(number);
  }

  private static ContractId drafted() {
    ContractId id = new ContractId("k" + ++contracts);
    happen(
        new ContractDrafted(
            id,
            ContractType.SALES_AND_CONSULTING,
            BJ,
            new CustomerId("c1"),
            null,
            "Servers of " + id.value(),
            null,
            "v1",
            true,
            List.of(new Line(1, new ProductId("P1"), "all", 1, Money.of("100.00", "CNY"))),
            Money.of("100.00", "CNY"),
            id("sales"),
            DAY,
            null));
    return id;
  }

  private static long happen(Event... events) {
    long position = system.append(events);
    system.settle("tasks", "staff_access");
    return position;
  }

  private static TestSystem.Reply ask(String who, String filters) {
    var reply = system.get(who, PATH + "?limit=500" + filters);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply;
  }

  /** What waits for somebody on one record, as {@code KIND item}. */
  private static List<String> waiting(String who, ContractId id) {
    return waiting(who, id, "");
  }

  private static List<String> waiting(String who, ContractId id, String filters) {
    return waiting(who, id.value(), filters);
  }

  private static List<String> waiting(String who, String record, String filters) {
    return ask(who, filters)
        .body()
        .at("/items")
        .valueStream()
        .filter(item -> item.path("recordId").asString().equals(record))
        .map(item -> (item.path("kind").asString() + " " + item.path("item").asString()).strip())
        .toList();
  }

  private static SubmittedForApproval submitted(ContractId id) {
    return new SubmittedForApproval(
        DocumentId.of(id),
        1,
        BJ,
        "hash",
        new RouteBasis(null, null, List.of(), Importance.GENERAL, true, null),
        List.of(
            new RouteStep("branch-manager", 1, Role.BRANCH_MANAGER, BJ),
            new RouteStep("finance", 2, Role.FINANCE, null)),
        DUE,
        id("sales"),
        1,
        DAY);
  }

  private static ApprovalStepsOpened opened(ContractId id, int stage, String step) {
    return new ApprovalStepsOpened(DocumentId.of(id), 1, stage, List.of(new StepDue(step, DUE)), 1);
  }

  @Test
  void stepsWaitForWhoMayDecideThem() {
    ContractId id = drafted();
    DocumentId document = DocumentId.of(id);
    happen(submitted(id), opened(id, 1, "branch-manager"));
    assertThat(waiting("manager", id)).containsExactly("DECIDE_STEP branch-manager");
    assertThat(waiting("finance", id)).isEmpty();
    var task =
        ask("manager", "&kind=DECIDE_STEP")
            .body()
            .at("/items")
            .valueStream()
            .filter(item -> item.path("recordId").asString().equals(id.value()))
            .findFirst()
            .orElseThrow();
    assertThat(task.path("recordKind").asString()).isEqualTo("contract");
    assertThat(task.path("title").asString()).isEqualTo("Servers of " + id.value());
    assertThat(task.path("dueOn").asString()).isEqualTo("2017-03-04");
    assertThat(task.path("overdue").asBoolean()).isTrue();
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
    happen(
        new ApprovalDelegated(
            id("manager"),
            contracts,
            id("borrower"),
            List.of(Role.BRANCH_MANAGER),
            BJ,
            today.minusDays(1),
            today.plusDays(1),
            "leave",
            1));
    assertThat(waiting("borrower", id)).containsExactly("DECIDE_STEP branch-manager");
    assertThat(ask("borrower", "&kind=DECIDE_STEP").items("actingFor")).contains("manager");
    happen(
        new ApprovalStepApproved(
            document, 1, "branch-manager", id("borrower"), null, 1, id("manager")),
        opened(id, 2, "finance"));
    assertThat(waiting("manager", id)).isEmpty();
    assertThat(waiting("borrower", id)).isEmpty();
    assertThat(waiting("finance", id)).containsExactly("DECIDE_STEP finance");
    happen(
        new ApprovalStepTransferred(
            document, 1, "finance", id("finance"), id("gm"), Role.GENERAL_MANAGER, "away"));
    assertThat(waiting("finance", id)).isEmpty();
    assertThat(waiting("gm", id)).containsExactly("DECIDE_STEP finance");
    happen(
        new ReturnedToStep(
            document,
            1,
            "finance",
            "branch-manager",
            List.of("branch-manager"),
            id("gm"),
            "again",
            1,
            null),
        opened(id, 1, "branch-manager"));
    assertThat(waiting("gm", id)).isEmpty();
    assertThat(waiting("manager", id)).containsExactly("DECIDE_STEP branch-manager");
    happen(new DocumentApproved(document, 1, "hash", null, 1, DAY));
    assertThat(waiting("manager", id)).isEmpty();
  }

  @Test
  void findingsWaitForTheSellingTeam() {
    ContractId id = drafted();
    happen(new FindingRecorded(id, 1, Severity.A, "what?", id("legal"), DAY));
    assertThat(waiting("sales", id)).containsExactly("RESOLVE_FINDING 1");
    assertThat(waiting("elsewhere", id)).isEmpty();
    happen(new FindingResolved(id, 1, "this", id("sales"), DAY));
    assertThat(waiting("sales", id)).isEmpty();
  }

  private static ExecutionRecorded executed(ContractId id, Party side) {
    return new ExecutionRecorded(
        id, side, "Zhao", "seal", 2, true, "issued", id("keeper"), 1, DAY.plusDays(3));
  }

  @Test
  void whatIsIssuedWaitsUntilItIsExecutedDistributedAndArchived() {
    ContractId id = drafted();
    long issued =
        happen(
            new ContractNumberAllocated(id, "XS-BJ-2017-0001", "XS-BJ-2017", 1, 1, DAY),
            new TextIssued(id, "v1", "XS-BJ-2017-0001", "hash", "issued", DAY),
            new CopiesSent(id, 1, 1, "SF 1", DAY.plusDays(5), DAY),
            new CopiesSent(id, 2, 1, "SF 2", DAY.plusDays(6), DAY));
    assertThat(waiting("sales", id)).containsExactly("RECEIVE_BACK 1", "RECEIVE_BACK 2", "EXECUTE");
    assertThat(ask("sales", "&kind=EXECUTE").items("number")).containsExactly("XS-BJ-2017-0001");
    assertThat(waiting("sales", id, "&overdue=true&asOf=2017-03-07"))
        .containsExactly("RECEIVE_BACK 1");
    assertThat(waiting("sales", id, "&overdue=false&asOf=2017-03-07"))
        .containsExactly("RECEIVE_BACK 2", "EXECUTE");
    happen(
        executed(id, Party.CUSTOMER),
        executed(id, Party.SELLER),
        new CopiesReceivedBack(id, 1, 0, 1, DAY.plusDays(4)),
        new ContractExecuted(
            id, Money.of("100.00", "CNY"), 2, DAY.plusDays(5), DAY.plusDays(8), 1, DAY));
    assertThat(waiting("sales", id)).containsExactly("RECEIVE_BACK 2");
    assertThat(waiting("archivist", id))
        .containsExactly("DISTRIBUTE_ORIGINALS", "ARCHIVE_ORIGINALS");
    Holder hand = Holder.employee(id("archivist"));
    happen(
        new OriginalRegistered(id, 1, 2, hand, DAY),
        new OriginalRegistered(id, 2, 2, Holder.customer(), DAY));
    assertThat(waiting("archivist", id)).containsExactly("ARCHIVE_ORIGINALS");
    happen(
        new OriginalArchived(id, 1, hand, "Box 1", "HT-1", DAY),
        new OriginalBorrowed(
            id, 1, Holder.archive("Box 1"), id("borrower"), "audit", DAY.plusDays(9), DAY));
    assertThat(waiting("archivist", id)).containsExactly("RETURN_ORIGINAL 1");
    assertThat(waiting("borrower", id)).containsExactly("RETURN_ORIGINAL 1");
    happen(
        new LoanExtended(
            id, 1, id("borrower"), DAY.plusDays(9), DAY.plusDays(20), "not done", DAY));
    assertThat(ask("borrower", "&kind=RETURN_ORIGINAL").items("dueOn"))
        .containsExactly("2017-03-21");
    happen(new OriginalReturned(id, 1, id("borrower"), "Box 1", DAY));
    assertThat(waiting("archivist", id)).isEmpty();
    // As it was known.
    assertThat(waiting("sales", id, "&knownAt=" + issued))
        .containsExactly("RECEIVE_BACK 1", "RECEIVE_BACK 2", "EXECUTE");
  }

  @Test
  void originalsOfAVoidContractWaitToBeRecovered() {
    ContractId id = drafted();
    happen(
        new TextIssued(id, "v1", "its number", "hash", "issued", DAY),
        executed(id, Party.CUSTOMER),
        new ContractNumberVoided(id, "its number", "customer left", DAY),
        new OriginalNotRecovered(id, 2, "burnt", id("archivist"), DAY));
    assertThat(waiting("sales", id)).isEmpty();
    assertThat(waiting("archivist", id)).containsExactly("RECOVER_ORIGINAL 1");
  }

  @Test
  void termsWaitToBeRenewed() {
    ContractId id = drafted();
    ContractId other = drafted();
    ContractId successor = drafted();
    for (ContractId each : List.of(id, other)) {
      happen(
          new TermEndReminded(each, DAY.plusDays(90), 90, DAY),
          new TermEndReminded(each, DAY.plusDays(90), 30, DAY.plusDays(60)));
      assertThat(waiting("manager", each)).containsExactly("RENEW");
      assertThat(waiting("manager", each, "&overdue=true&asOf=2017-05-30")).isEmpty();
    }
    happen(new RenewalDrafted(successor, id, DAY), new ContractExpired(other, DAY.plusDays(91)));
    assertThat(waiting("manager", id)).isEmpty();
    assertThat(waiting("manager", other)).isEmpty();
  }

  @Test
  void originalsWaitToBeDestroyedWhenRetentionIsOver() {
    ContractId id = drafted();
    happen(new RetentionBegun(id, Importance.GENERAL, DAY.plusYears(5), 1, DAY));
    assertThat(waiting("archivist", id, "&asOf=2022-03-01")).isEmpty();
    assertThat(waiting("archivist", id, "&asOf=2022-03-02")).containsExactly("PROPOSE_DESTRUCTION");
    happen(new DisputeRaised(id, "claims", DAY));
    assertThat(waiting("archivist", id)).isEmpty();
    happen(
        new DisputeSettled(id, "none", DAY),
        new DestructionProposed(id, "over", id("archivist"), DAY));
    assertThat(waiting("archivist", id)).isEmpty();
    assertThat(waiting("gm", id)).containsExactly("APPROVE_DESTRUCTION");
    happen(new DestructionApproved(id, id("gm"), DAY));
    assertThat(waiting("archivist", id)).containsExactly("DESTROY_ORIGINALS");
    happen(
        new OriginalsDestroyed(
            id, List.of(1), id("archivist"), List.of(id("gm"), id("legal")), DAY));
    assertThat(waiting("archivist", id)).isEmpty();
  }

  @Test
  void sealsWaitToBeReturnedAndCounted() {
    happen(
        new SealRegistered(
            SEAL, SealKind.CONTRACT, "Contract seal", new SigningEntityId("e1"), BJ, DAY),
        new SealLent(SEAL, 1, id("borrower"), id("keeper"), DAY.plusDays(3), DAY));
    assertThat(waiting("keeper", SEAL.value(), "")).containsExactly("RETURN_SEAL 1");
    assertThat(waiting("borrower", SEAL.value(), "")).containsExactly("RETURN_SEAL 1");
    assertThat(waiting("legal", SEAL.value(), "")).containsExactly("COUNT_SEAL");
    // Who counts is of the whole company.
    assertThat(waiting("legal-bj", SEAL.value(), "")).isEmpty();
    happen(
        new SealReturned(SEAL, 1, id("borrower"), id("keeper"), DAY),
        new SealsCounted(
            new StockTakeId("t1"),
            BJ,
            List.of(SEAL),
            List.of(),
            DAY.plusYears(1),
            id("legal"),
            DAY));
    assertThat(waiting("keeper", SEAL.value(), "")).isEmpty();
    assertThat(waiting("legal", SEAL.value(), "&asOf=2018-02-28")).isEmpty();
    assertThat(waiting("legal", SEAL.value(), "&asOf=2018-03-01")).containsExactly("COUNT_SEAL");
  }

  @Test
  void isAnsweredAsAFile() {
    assertThat(system.get("sales", PATH, "text/csv").text())
        .startsWith("recordKind,recordId,kind,");
    assertThat(system.get("sales", PATH, "application/x-ndjson").status()).isEqualTo(200);
  }
}
