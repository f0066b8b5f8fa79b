package dev.countersign.query.contractarchive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.MemoId;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.ApprovalStepEscalated;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.Comparison;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractExpired;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractSigned;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.CopiesReceivedBack;
import dev.countersign.events.contract.CopiesSent;
import dev.countersign.events.contract.CopiesSpoiled;
import dev.countersign.events.contract.Disposal;
import dev.countersign.events.contract.DisputeRaised;
import dev.countersign.events.contract.ExecutionRecorded;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.LoanExtended;
import dev.countersign.events.contract.NoticeGiven;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalNotRecovered;
import dev.countersign.events.contract.OriginalRecovered;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalsHandedOver;
import dev.countersign.events.contract.ParentLinked;
import dev.countersign.events.contract.ParentUnlinked;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.RetentionBegun;
import dev.countersign.events.contract.SealUsed;
import dev.countersign.events.contract.ServiceHours;
import dev.countersign.events.contract.ServiceLevelSet;
import dev.countersign.events.contract.ServiceTermSet;
import dev.countersign.events.contract.SignatureRecorded;
import dev.countersign.events.contract.SignedFileAttested;
import dev.countersign.events.contract.SignedFileRegistered;
import dev.countersign.events.contract.Tax;
import dev.countersign.events.contract.TextIssued;
import dev.countersign.events.contract.ThirdParty;
import dev.countersign.events.contract.ThirdPartyNamed;
import dev.countersign.events.contract.ThirdPartyRole;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.employee.ApprovalDelegated;
import dev.countersign.events.employee.DelegationRevoked;
import dev.countersign.events.employee.Role;
import dev.countersign.events.memo.MemoDrafted;
import dev.countersign.query.TestSystem;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContractArchiveTest {
  private static final String PATH = "/api/v1/contract-archive";
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final BranchId GZ = new BranchId("GZ");
  private static final CustomerId HARBOUR = new CustomerId("c2");
  private static final LocalDate DAY = LocalDate.of(2017, 3, 1);
  private static final Instant DUE = Instant.parse("2017-03-04T09:00:00Z");
  private static final ContractId DONE = new ContractId("k1");
  private static final ContractId OPEN = new ContractId("k2");
  private static final ContractId VOID = new ContractId("k3");
  private static final ContractId LATE = new ContractId("k4");
  private static final ContractId SERVICE = new ContractId("k5");
  private static final ContractId ISSUED = new ContractId("k6");

  private static TestSystem system;
  private static final ContractId TAXED = new ContractId("k7");

  private static long submitted;
  private static long inForce;
  private static long noticed;
  private static long halfBack;
  private static long filed;
  private static long related;

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
        new CustomerRegistered(new CustomerId("c1"), "Acme 100%", null, BJ, null, null, DAY),
        new CustomerRegistered(HARBOUR, "Harbour", null, GZ, null, null, DAY));
    submitted =
        system.append(drafted(DONE, BJ, "Servers"), submitted(DONE, BJ, 1), opened(DONE, 1));
    system.append(
        new DocumentReturned(
            DocumentId.of(DONE), 1, "branch-manager", new EmployeeId("E3"), "too dear", 1, null),
        submitted(DONE, BJ, 2),
        opened(DONE, 2),
        new ApprovalStepApproved(
            DocumentId.of(DONE), 2, "branch-manager", new EmployeeId("E3"), "fine", 1, null),
        new ApprovalStepsOpened(DocumentId.of(DONE), 2, 2, List.of(new StepDue("finance", DUE)), 1),
        new ApprovalStepApproved(
            DocumentId.of(DONE), 2, "finance", new EmployeeId("E4"), null, 1, null),
        new DocumentApproved(DocumentId.of(DONE), 2, "hash", null, 1, DAY),
        new ContractNumberAllocated(DONE, "XS-BJ-2017-0001", "XS-BJ-2017", 1, 1, DAY),
        new SignatureRecorded(DONE, Party.SELLER, "Wang", "hash", DAY),
        new SignatureRecorded(DONE, Party.CUSTOMER, "Zhao", "hash", DAY),
        new ContractSigned(DONE, Money.of("300.00", "CNY"), DAY.plusDays(2), 1, DAY),
        new SealUsed(DONE, "company", new EmployeeId("E9"), 2, 1, DAY),
        new OriginalRegistered(DONE, 1, 2, Holder.employee(new EmployeeId("E8")), DAY),
        new OriginalRegistered(DONE, 2, 2, Holder.employee(new EmployeeId("E8")), DAY),
        new OriginalArchived(DONE, 1, Holder.employee(new EmployeeId("E8")), "Shelf 1", null, DAY),
        new OriginalBorrowed(
            DONE,
            1,
            Holder.archive("Shelf 1"),
            new EmployeeId("E7"),
            "audit",
            DAY.plusDays(3),
            DAY),
        new MemoDrafted(
            new MemoId("m1"),
            DONE,
            BJ,
            "More",
            "More scope",
            false,
            null,
            new EmployeeId("E2"),
            DAY));
    system.append(
        drafted(OPEN, BJ, "Consulting"),
        submitted(OPEN, BJ, 1),
        opened(OPEN, 1),
        new ApprovalStepEscalated(
            DocumentId.of(OPEN),
            1,
            "branch-manager",
            Role.GENERAL_MANAGER,
            DUE,
            DUE.plusSeconds(3600),
            1));
    system.append(
        drafted(VOID, BJ, "Given up"),
        new ContractNumberAllocated(VOID, "XS-BJ-2017-0002", "XS-BJ-2017", 2, 1, DAY),
        executed(VOID, Party.CUSTOMER, DAY),
        new ContractNumberVoided(VOID, "XS-BJ-2017-0002", "customer left", DAY),
        new OriginalRecovered(VOID, 1, "Shelf 9", new EmployeeId("E8"), DAY),
        new OriginalNotRecovered(VOID, 2, "Burnt", new EmployeeId("E8"), DAY));
    system.append(
        drafted(LATE, SH, "Shanghai"),
        submitted(LATE, SH, 1, DocumentId.of(DONE)),
        new ContractNumberAllocated(LATE, "XS-SH-2017-0002", "XS-SH-2017", 2, 1, DAY));
    inForce =
        system.append(
            drafted(SERVICE, ContractType.TECHNICAL_SERVICE, GZ, HARBOUR, "Support"),
            new ServiceTermSet(
                SERVICE,
                DAY,
                DAY.plusDays(364),
                true,
                30,
                new EmployeeId("E5"),
                DAY,
                "9.2",
                List.of(90, 30, 7),
                1),
            new ServiceLevelSet(
                SERVICE, ServiceHours.SEVEN_BY_TWENTY_FOUR, 1, 8, new EmployeeId("E5"), DAY),
            new ContractSigned(
                SERVICE, Money.of("300.00", "CNY"), DAY.plusDays(42), 1, DAY.plusDays(40)),
            new ContractActivated(SERVICE, DAY.plusDays(40)));
    system.append(
        drafted(ISSUED, GZ, "Issued"),
        new ContractNumberAllocated(ISSUED, "XS-GZ-2017-0001", "XS-GZ-2017", 1, 1, DAY),
        new TextIssued(ISSUED, "countersign-issued-v1", "XS-GZ-2017-0001", "hash", "issued", DAY),
        new CopiesSent(ISSUED, 1, 2, "SF 1", DAY.plusDays(5), DAY),
        new CopiesSent(ISSUED, 2, 2, "SF 2", DAY.plusDays(6), DAY.plusDays(1)),
        new CopiesSpoiled(
            ISSUED, 1, 1, Disposal.STAMPED, "Askew", new EmployeeId("E3"), DAY.plusDays(2)),
        executed(ISSUED, Party.CUSTOMER, DAY.plusDays(3)));
    halfBack =
        system.append(
            new CopiesReceivedBack(ISSUED, 1, 1, 2, DAY.plusDays(4)),
            new CopiesReceivedBack(ISSUED, 1, 0, 1, DAY.plusDays(5)));
    system.append(
        new CopiesReceivedBack(ISSUED, 1, 0, 0, DAY.plusDays(6)),
        executed(ISSUED, Party.SELLER, DAY.plusDays(7)),
        new ContractExecuted(
            ISSUED,
            Money.of("300.00", "CNY"),
            4,
            DAY.plusDays(9),
            DAY.plusDays(14),
            1,
            DAY.plusDays(7)),
        new SignedFileRegistered(
            ISSUED, "blurred", new EmployeeId("E2"), DAY.plusDays(8), null, null),
        new SignedFileAttested(
            ISSUED,
            "blurred",
            Comparison.DEVIATING,
            "Page 3 cannot be read",
            new EmployeeId("E3"),
            DAY.plusDays(8)));
    filed =
        system.append(
            new SignedFileRegistered(
                ISSUED, "file", new EmployeeId("E2"), DAY.plusDays(9), 4711L, "application/pdf"));
    system.append(
        new SignedFileAttested(
            ISSUED, "file", Comparison.EQUAL, null, new EmployeeId("E3"), DAY.plusDays(9)));
    noticed = system.append(new NoticeGiven(SERVICE, Party.CUSTOMER, DAY.plusDays(300)));
    system.append(
        new ContractExpired(SERVICE, DAY.plusDays(365)),
        new RetentionBegun(
            SERVICE, Importance.GENERAL, LocalDate.of(2028, 3, 1), 1, DAY.plusDays(365)),
        new DisputeRaised(SERVICE, "Claims", DAY.plusDays(366)));
    Holder archivist = Holder.employee(new EmployeeId("E8"));
    system.append(
        new OriginalRegistered(ISSUED, 1, 4, archivist, DAY.plusDays(9)),
        new OriginalRegistered(ISSUED, 2, 4, Holder.customer(), DAY.plusDays(9)),
        new OriginalRegistered(ISSUED, 3, 4, archivist, DAY.plusDays(9)),
        new OriginalRegistered(ISSUED, 4, 4, archivist, DAY.plusDays(9)),
        new OriginalsHandedOver(ISSUED, List.of(1, 3), new EmployeeId("E8"), DAY.plusDays(9)),
        new OriginalArchived(ISSUED, 3, archivist, "Box 7", "2017-HT-1", DAY.plusDays(9)),
        new OriginalBorrowed(
            ISSUED,
            3,
            Holder.archive("Box 7"),
            new EmployeeId("E9"),
            "talks",
            DAY.plusDays(20),
            DAY.plusDays(10)),
        new LoanExtended(
            ISSUED,
            3,
            new EmployeeId("E9"),
            DAY.plusDays(20),
            DAY.plusDays(25),
            "talks go on",
            DAY.plusDays(10)));
    related =
        system.append(
            taxed(TAXED),
            new ThirdPartyNamed(
                TAXED,
                new ThirdParty(ThirdPartyRole.END_USER, new CustomerId("c1"), null, null),
                new EmployeeId("E5"),
                DAY),
            new ParentLinked(TAXED, SERVICE, new EmployeeId("E2"), DAY));
    system.append(
        new ThirdPartyNamed(
            TAXED,
            new ThirdParty(ThirdPartyRole.GUARANTOR, null, "Harbour Bank", "91230100MA18X2Y3XN"),
            new EmployeeId("E5"),
            DAY),
        new ParentUnlinked(TAXED, SERVICE, new EmployeeId("E2"), DAY));
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static ExecutionRecorded executed(ContractId id, Party side, LocalDate date) {
    return new ExecutionRecorded(
        id, side, "Zhao", "contract seal", 4, true, "issued", new EmployeeId("E9"), 1, date);
  }

  private static ContractDrafted drafted(ContractId id, BranchId branch, String title) {
    return drafted(id, ContractType.SALES_AND_CONSULTING, branch, new CustomerId("c1"), title);
  }

  private static ContractDrafted drafted(
      ContractId id, ContractType type, BranchId branch, CustomerId customer, String title) {
    return new ContractDrafted(
        id,
        type,
        branch,
        customer,
        null,
        title,
        null,
        "v1",
        true,
        List.of(new Line(1, new ProductId("P1"), "all", 3, Money.of("100.00", "CNY"))),
        Money.of("300.00", "CNY"),
        new EmployeeId("E2"),
        DAY,
        null);
  }

  private static ContractDrafted taxed(ContractId id) {
    return new ContractDrafted(
        id,
        ContractType.SALES_AND_CONSULTING,
        GZ,
        HARBOUR,
        null,
        "Cranes",
        null,
        "v1",
        true,
        List.of(
            new Line(
                1,
                new ProductId("P1"),
                "Consulting",
                new BigDecimal("2.5"),
                "人天",
                Money.of("1200.00", "CNY"),
                new Tax(new BigDecimal("6"), false)),
            new Line(
                2,
                new ProductId("P1"),
                "Discount",
                BigDecimal.ONE,
                null,
                Money.of("-113.00", "CNY"),
                new Tax(new BigDecimal("13"), true))),
        Money.of("3067.00", "CNY"),
        new EmployeeId("E2"),
        DAY,
        3);
  }

  private static SubmittedForApproval submitted(
      ContractId id, BranchId branch, int round, DocumentId... aggregatedWith) {
    return new SubmittedForApproval(
        DocumentId.of(id),
        round,
        branch,
        "hash",
        new RouteBasis(
            "SALES_AND_CONSULTING",
            Money.of("300.00", "CNY"),
            List.of(aggregatedWith),
            Importance.GENERAL,
            true,
            null),
        List.of(
            new RouteStep("branch-manager", 1, Role.BRANCH_MANAGER, branch),
            new RouteStep("finance", 2, Role.FINANCE, null)),
        DUE,
        new EmployeeId("E2"),
        7,
        DAY);
  }

  private static ApprovalStepsOpened opened(ContractId id, int round) {
    return new ApprovalStepsOpened(
        DocumentId.of(id), round, 1, List.of(new StepDue("branch-manager", DUE)), 1);
  }

  @Test
  void findsByNumberTextPhaseBranchAndDate() {
    assertThat(contracts("number=XS-BJ")).containsExactly("k1", "k3");
    assertThat(contracts("text=100%25&sort=NUMBER&descending=true"))
        .containsExactly("k4", "k6", "k3", "k1", "k2");
    assertThat(contracts("text=CONSULT")).containsExactly("k2");
    assertThat(contracts("phase=in-approval")).containsExactly("k2");
    assertThat(contracts("branchId=SH")).containsExactly("k4");
    assertThat(contracts("signedFrom=2017-03-01&signedTo=2017-03-31"))
        .containsExactlyInAnyOrder("k1", "k6");
    assertThat(contracts("type=SECONDARY_SALES")).isEmpty();
  }

  private static List<String> contracts(String query) {
    var reply = system.get("E1", PATH + "/contracts?" + query);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.items("contractId");
  }

  @Test
  void tellsEverythingOfOneContract() {
    var reply = system.get("E1", PATH + "/contracts/k1");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.at("/phase")).isEqualTo("SEALED");
    assertThat(reply.at("/amount")).isEqualTo("300.00");
    assertThat(reply.at("/customerName")).isEqualTo("Acme 100%");
    assertThat(reply.at("/lines/0/unitPrice/amount")).isEqualTo("100.00");
    assertThat(reply.at("/policyVersion")).isEqualTo("7");
    assertThat(reply.at("/signatures/1/signatory")).isEqualTo("Zhao");
    assertThat(reply.at("/originals/0/holderEmployeeId")).isEqualTo("E7");
    assertThat(reply.at("/memos/0/memoId")).isEqualTo("m1");
  }

  @Test
  void tellsNetTaxAndGross() {
    var reply = system.get("E1", PATH + "/contracts/k7");
    assertThat(reply.at("/netAmount")).as(reply.text()).isEqualTo("2900.00");
    assertThat(reply.at("/taxAmount")).isEqualTo("167.00");
    assertThat(reply.at("/amount")).isEqualTo("3067.00");
    assertThat(reply.body().at("/lines/0").toString())
        .isEqualTo(
            """
            {"line":1,"productId":"P1","description":"Consulting","quantity":"2.5",\
            "unit":"人天","unitPrice":{"amount":"1200.00","currency":"CNY"},\
            "tax":{"rate":"6","included":false},"netAmount":"3000.00","taxAmount":"180.00",\
            "amount":"3180.00"}""");
    assertThat(reply.at("/lines/1/netAmount")).isEqualTo("-100.00");
    assertThat(reply.at("/lines/1/taxAmount")).isEqualTo("-13.00");
    // Its lines tell no tax, as all did once.
    var before = system.get("E1", PATH + "/contracts/k1");
    assertThat(before.at("/lines/0/quantity")).isEqualTo("3");
    assertThat(before.at("/lines/0/amount")).isEqualTo("300.00");
    assertThat(before.text()).doesNotContain("netAmount").doesNotContain("taxAmount");
  }

  @Test
  void tellsThePartiesAndTheParent() {
    var then = system.get("E1", PATH + "/contracts/k7?knownAt=" + related);
    assertThat(then.at("/thirdPartyRole")).as(then.text()).isEqualTo("END_USER");
    assertThat(then.at("/thirdPartyCustomerId")).isEqualTo("c1");
    assertThat(then.at("/thirdPartyCustomerName")).isEqualTo("Acme 100%");
    assertThat(then.at("/parentId")).isEqualTo("k5");
    assertThat(then.body().at("/makers").toString()).isEqualTo("[\"E2\",\"E5\"]");
    var now = system.get("E1", PATH + "/contracts/k7");
    assertThat(now.at("/thirdPartyRole")).isEqualTo("GUARANTOR");
    assertThat(now.at("/thirdPartyName")).isEqualTo("Harbour Bank");
    assertThat(now.at("/thirdPartyCreditCode")).isEqualTo("91230100MA18X2Y3XN");
    assertThat(now.text()).doesNotContain("thirdPartyCustomer").doesNotContain("parentId");
  }

  @Test
  void tellsWhenTheTermsOfServiceContractsEnd() {
    String then = PATH + "/renewals?knownAt=" + inForce;
    var reply = system.get("E1", then + "&endsFrom=2018-02-28&endsTo=2018-02-28&notice=false");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.items("contractId")).containsExactly("k5");
    assertThat(reply.at("/items/0/serviceTo")).isEqualTo("2018-02-28");
    assertThat(reply.at("/items/0/noticeUntil")).isEqualTo("2018-01-29");
    assertThat(reply.at("/items/0/customerName")).isEqualTo("Harbour");
    assertThat(system.get("E1", then + "&endsTo=2018-02-27").items("contractId")).isEmpty();
    assertThat(system.get("E2", then).items("contractId")).isEmpty();
    var after = system.get("E1", PATH + "/renewals?notice=true&knownAt=" + noticed);
    assertThat(after.at("/items/0/noticeBy")).isEqualTo("CUSTOMER");
    assertThat(system.get("E1", PATH + "/renewals").items("contractId")).isEmpty();
    var contract = system.get("E1", PATH + "/contracts/k5");
    assertThat(contract.at("/phase")).isEqualTo("COMPLETED");
    assertThat(contract.at("/endedOn")).isEqualTo("2018-03-01");
    assertThat(contract.at("/serviceHours")).isEqualTo("SEVEN_BY_TWENTY_FOUR");
    assertThat(contract.at("/makers/1")).isEqualTo("E5");
  }

  @Test
  void tellsHowAContractWasExecuted() {
    var reply = system.get("E1", PATH + "/contracts/k6");
    assertThat(reply.at("/phase")).as(reply.text()).isEqualTo("EXECUTED");
    assertThat(reply.at("/issuedHash")).isEqualTo("issued");
    assertThat(reply.at("/signedOn")).isEqualTo("2017-03-08");
    assertThat(reply.at("/sealedCopies")).isEqualTo("4");
    assertThat(reply.at("/distributionDue")).isEqualTo("2017-03-10");
    assertThat(reply.at("/archiveDue")).isEqualTo("2017-03-15");
    assertThat(reply.at("/executions/0/side")).isEqualTo("CUSTOMER");
    assertThat(reply.at("/executions/1/seal")).isEqualTo("contract seal");
    assertThat(reply.at("/consignments/1/courier")).isEqualTo("SF 2");
    assertThat(reply.at("/spoiledCopies/0/disposal")).isEqualTo("STAMPED");
    assertThat(reply.at("/comparison")).isEqualTo("EQUAL");
    assertThat(reply.at("/attestedBy")).isEqualTo("E3");
    var before = system.get("E1", PATH + "/contracts/k6?knownAt=" + filed);
    assertThat(before.at("/signedFileHash")).isEqualTo("file");
    assertThat(before.body().has("comparison")).isFalse();
    assertThat(before.body().has("signedFileDeviations")).isFalse();
    var signedFormerly = system.get("E1", PATH + "/contracts/k1");
    assertThat(signedFormerly.body().at("/executions").size()).isZero();
  }

  @Test
  void tellsWhatIsIssuedAndUnsigned() {
    String then = PATH + "/issued-unsigned?asOf=2017-03-11&knownAt=" + halfBack;
    var reply = system.get("E1", then);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.items("contractId")).containsExactly("k6");
    assertThat(reply.at("/items/0/executedBy/0")).isEqualTo("CUSTOMER");
    assertThat(reply.at("/items/0/daysWaiting")).isEqualTo("10");
    assertThat(reply.at("/items/0/customerName")).isEqualTo("Acme 100%");
    assertThat(system.get("E2", then).items("contractId")).isEmpty();
    assertThat(
            system
                .get("E1", PATH + "/issued-unsigned?asOf=2017-02-28&knownAt=" + halfBack)
                .items("contractId"))
        .isEmpty();
    assertThat(system.get("E1", PATH + "/issued-unsigned").items("contractId")).isEmpty();
  }

  @Test
  void tellsWhichCopiesAreOut() {
    String then = PATH + "/copies-out?asOf=2017-03-10&knownAt=" + halfBack;
    var reply = system.get("E1", then);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.items("consignment")).containsExactly("2");
    assertThat(reply.at("/items/0/outstanding")).isEqualTo("1");
    assertThat(reply.at("/items/0/daysOver")).isEqualTo("3");
    assertThat(reply.at("/items/0/number")).isEqualTo("XS-GZ-2017-0001");
    assertThat(system.get("E1", then + "&dueBefore=2017-03-07").items("consignment")).isEmpty();
    assertThat(system.get("E1", then + "&branchId=BJ").items("consignment")).isEmpty();
    assertThat(system.get("E2", then).items("consignment")).isEmpty();
    assertThat(system.get("E1", PATH + "/copies-out").items("consignment")).isEmpty();
  }

  @Test
  void tellsWhatIsNotArchivedInTime() {
    var reply = system.get("E1", PATH + "/not-archived?asOf=2017-03-20");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.items("contractId")).containsExactly("k6");
    assertThat(reply.at("/items/0/daysOver")).isEqualTo("5");
    assertThat(reply.at("/items/0/unregistered")).isEqualTo("0");
    assertThat(reply.at("/items/0/inHands")).isEqualTo("2");
    assertThat(reply.at("/items/0/handedOver")).isEqualTo("1");
    assertThat(system.get("E1", PATH + "/not-archived?asOf=2017-03-15").items("contractId"))
        .isEmpty();
    assertThat(system.get("E2", PATH + "/not-archived").items("contractId")).isEmpty();
    var before = system.get("E1", PATH + "/not-archived?asOf=2017-03-20&knownAt=" + filed);
    assertThat(before.at("/items/0/unregistered")).isEqualTo("4");
  }

  @Test
  void tellsWhichLoansAreDue() {
    var reply = system.get("E1", PATH + "/loans-due?asOf=2017-03-30");
    assertThat(reply.items("contractId")).as(reply.text()).containsExactly("k1", "k6");
    assertThat(reply.items("daysOver")).containsExactly("26", "4");
    assertThat(reply.at("/items/1/borrowedUntil")).isEqualTo("2017-03-26");
    assertThat(reply.at("/items/1/archiveNumber")).isEqualTo("2017-HT-1");
    assertThat(system.get("E1", PATH + "/loans-due?dueBefore=2017-03-05").items("contractId"))
        .containsExactly("k1");
    assertThat(system.get("E1", PATH + "/loans-due?branchId=GZ").items("contractId"))
        .containsExactly("k6");
    assertThat(system.get("E1", PATH + "/loans-due?asOf=2017-02-28").items("contractId")).isEmpty();
  }

  @Test
  void tellsUntilWhenOriginalsAreRetained() {
    var reply = system.get("E1", PATH + "/retention?asOf=2028-03-02");
    assertThat(reply.items("contractId")).as(reply.text()).containsExactly("k5");
    assertThat(reply.at("/items/0/retainUntil")).isEqualTo("2028-03-01");
    assertThat(reply.at("/items/0/over")).isEqualTo("true");
    assertThat(reply.at("/items/0/disputeSince")).isEqualTo("2018-03-02");
    assertThat(system.get("E1", PATH + "/retention?asOf=2028-03-01").at("/items/0/over"))
        .isEqualTo("false");
    assertThat(system.get("E1", PATH + "/retention?endsTo=2028-02-29").items("contractId"))
        .isEmpty();
  }

  @Test
  void tellsWhatBecameOfOriginalsOfVoidContracts() {
    assertThat(system.get("E1", PATH + "/void-originals?accounted=false").items("original"))
        .containsExactly("3", "4");
    var reply = system.get("E1", PATH + "/void-originals?accounted=true");
    assertThat(reply.items("original")).as(reply.text()).containsExactly("1", "2");
    assertThat(reply.at("/items/0/recoveredOn")).isEqualTo("2017-03-01");
    assertThat(reply.at("/items/1/statement")).isEqualTo("Burnt");
    assertThat(system.get("E1", PATH + "/contracts/k3/custody").items("transfer"))
        .containsExactly("recovered");
    assertThat(system.get("E5", PATH + "/void-originals").items("original")).isEmpty();
  }

  @Test
  void tellsItAsItWasKnown() {
    var reply = system.get("E1", PATH + "/contracts/k1?knownAt=" + submitted);
    assertThat(reply.at("/phase")).isEqualTo("IN_APPROVAL");
    assertThat(reply.body().at("/originals").size()).isZero();
  }

  @Test
  void tellsTheChainOfCustody() {
    var reply = system.get("E1", PATH + "/contracts/k1/custody?original=1");
    assertThat(reply.items("transfer")).containsExactly("registered", "archived", "borrowed");
    assertThat(reply.items("toName")).containsExactly("E8", "Shelf 1", "E7");
    assertThat(reply.items("fromName")).containsExactly("", "E8", "Shelf 1");
  }

  /** Of today, as grants are: E7 decides for E3, and E9's days are over. */
  @Test
  void letsDelegatesReadWhatTheyDecideOn() {
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
        new DelegationRevoked(new EmployeeId("E3"), 4, today.minusDays(1)),
        // Delegates what he does not hold.
        delegation("E4", 1, "E10", today.minusDays(1), today.plusDays(1)));
    system.settle();
    // A delegate sees what there is to decide on; the others do not.
    assertThat(system.get("E7", PATH + "/contracts/k2").status()).isEqualTo(200);
    assertThat(system.get("E9", PATH + "/contracts/k2").status()).isEqualTo(404);
    assertThat(system.get("E10", PATH + "/contracts/k2").status()).isEqualTo(404);
  }

  private static ApprovalDelegated delegation(
      String from, int number, String to, LocalDate first, LocalDate last) {
    return new ApprovalDelegated(
        new EmployeeId(from),
        number,
        new EmployeeId(to),
        List.of(Role.BRANCH_MANAGER),
        BJ,
        first,
        last,
        "leave",
        1);
  }

  @Test
  void provesThatNoNumberIsMissing() {
    var reply = system.get("E1", PATH + "/numbers/proof");
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    assertThat(reply.items("series")).containsExactly("XS-BJ-2017", "XS-GZ-2017", "XS-SH-2017");
    assertThat(reply.items("proven")).containsExactly("true", "true", "false");
    assertThat(reply.at("/items/0/voids/0/number")).isEqualTo("XS-BJ-2017-0002");
    assertThat(reply.body().at("/items/2/missing").toString()).isEqualTo("[1]");
    assertThat(system.get("E1", PATH + "/numbers?series=XS-BJ-2017").items("number"))
        .containsExactly("XS-BJ-2017-0001", "XS-BJ-2017-0002");
  }

  @Test
  void findsOriginalsByHolder() {
    assertThat(system.get("E1", PATH + "/originals?holder=E7").items("original"))
        .containsExactly("1");
    assertThat(system.get("E1", PATH + "/originals?dueBefore=2017-03-05").items("purpose"))
        .containsExactly("audit");
    assertThat(system.get("E1", PATH + "/originals?dueBefore=2017-03-04").items("purpose"))
        .isEmpty();
  }

  @Test
  void tellsWhatEndedAndWhy() {
    var ended = system.get("E1", PATH + "/ended");
    assertThat(ended.items("contractId")).containsExactly("k3", "k5");
    assertThat(ended.items("phase")).containsExactly("VOID", "COMPLETED");
    assertThat(ended.at("/items/0/endReason")).isEqualTo("customer left");
    assertThat(system.get("E1", PATH + "/ended?phase=COMPLETED").items("contractId"))
        .containsExactly("k5");
    assertThat(system.get("E1", PATH + "/ended?endedTo=2017-12-31").items("contractId"))
        .containsExactly("k3");
    assertThat(system.get("E1", PATH + "/ended?endedFrom=2018-01-01").items("contractId"))
        .containsExactly("k5");
    assertThat(system.get("E5", PATH + "/ended").items("contractId")).isEmpty();
  }

  @Test
  void keepsTheMemoLedger() {
    assertThat(system.get("E1", PATH + "/memos?contractId=k1&attached=false").items("memoId"))
        .containsExactly("m1");
    assertThat(system.get("E1", PATH + "/memos?attached=true").items("memoId")).isEmpty();
  }

  @Test
  void showsBranchesTheirOwn() {
    assertThat(system.get("E5", PATH + "/contracts").items("contractId")).containsExactly("k4");
    assertThat(system.get("E5", PATH + "/contracts/k1").status()).isEqualTo(404);
    assertThat(system.get("E5", PATH + "/contracts/k1/custody").status()).isEqualTo(404);
    assertThat(system.get("E5", PATH + "/contracts/k1/timeline").status()).isEqualTo(404);
  }

  /**
   * The customer has a contract with another branch, of which a reader of this one learns nothing.
   */
  @Test
  void showsNothingOfOtherBranchesWithTheOwn() {
    assertThat(system.get("E1", PATH + "/contracts/k4").at("/aggregatedWith/0")).isEqualTo("k1");
    assertThat(system.get("E1", PATH + "/contracts/k4").at("/aggregatedAmount"))
        .isEqualTo("300.00");
    for (String path : List.of("/contracts/k4", "/contracts")) {
      assertThat(system.get("E5", PATH + path).text())
          .doesNotContain("k1")
          .doesNotContain("aggregatedAmount");
    }
    assertThat(system.get("E1", PATH + "/contracts/k4/timeline").text()).contains("aggregatedWith");
    assertThat(system.get("E5", PATH + "/contracts/k4/timeline").text())
        .doesNotContain("aggregated");
    assertThat(system.get("E3", PATH + "/contracts/k1").at("/aggregatedAmount"))
        .isEqualTo("300.00");
    assertThat(system.get("E5", PATH + "/numbers/proof").text())
        .contains("XS-BJ-2017")
        .doesNotContain("customer left");
  }

  @Test
  void tellsWhatHappenedInOneOrder() {
    var timeline = system.get("E1", PATH + "/contracts/k1/timeline");
    assertThat(timeline.status()).as(timeline.text()).isEqualTo(200);
    assertThat(timeline.items("position")).isSortedAccordingTo(Comparator.comparing(Long::valueOf));
    assertThat(timeline.items("event"))
        .startsWith("ContractDrafted", "SubmittedForApproval", "ApprovalStepsOpened")
        .endsWith("OriginalBorrowed", "MemoDrafted");
    assertThat(timeline.at("/items/0/told/en")).isEqualTo("Drafted: Servers.");
    assertThat(timeline.at("/items/0/told/zh")).isEqualTo("起草合同：Servers。");
    assertThat(timeline.at("/items/0/recordedByName")).isEqualTo("Name of E1");
    assertThat(timeline.at("/items/0/command")).isEqualTo("Test");
    assertThat(timeline.at("/items/3/reason")).isEqualTo("too dear");
    assertThat(timeline.items("stream")).contains("contract:k1", "memo:m1");
    assertThat(timeline.body().at("/items/1/changes").findValuesAsString("field"))
        .contains("phase", "submittedBy");
    // A position is a moment.
    assertThat(
            system
                .get(
                    "E1",
                    PATH + "/contracts/k1/timeline?knownAt=" + timeline.at("/items/2/position"))
                .items("event"))
        .isEqualTo(timeline.items("event").subList(0, 3));
    assertThat(system.get("E1", PATH + "/contracts/k1/timeline", "text/csv").text())
        .startsWith("position,event,told,stream,effectiveDate,")
        .contains("Drafted: Servers.");
  }

  /** The one that built on it for a while is of another branch, whose readers may not know. */
  @Test
  void tellsOfContractsThatBuildOnItWhoeverMayReadThem() {
    assertThat(system.get("E1", PATH + "/contracts/k5/timeline").items("stream"))
        .contains("contract:k7");
  }

  @Test
  void provesNothingOfANumberThatTheLogLacks() {
    system.jdbc().sql("create schema command").update();
    system
        .jdbc()
        .sql("create table command.number_series as select 'XS-BJ-2017' as series, 3 as last")
        .update();
    try {
      String path = PATH + "/numbers/proof?series=XS-BJ-2017";
      var behind = system.get("E1", path);
      assertThat(behind.at("/items/0/proven")).as(behind.text()).isEqualTo("false");
      assertThat(behind.at("/items/0/issuedUpTo")).isEqualTo("3");
      assertThat(behind.body().at("/items/0/missing").toString()).isEqualTo("[3]");
      system.jdbc().sql("update command.number_series set last = 2").update();
      assertThat(system.get("E1", path).at("/items/0/proven")).isEqualTo("true");
      system.jdbc().sql("update command.number_series set series = 'XS-CD-2017'").update();
      var unknown = system.get("E1", PATH + "/numbers/proof?series=XS-CD-2017");
      assertThat(unknown.at("/items/0/proven")).as(unknown.text()).isEqualTo("false");
      assertThat(unknown.body().at("/items/0/missing").toString()).isEqualTo("[1,2]");
    } finally {
      system.jdbc().sql("drop schema command cascade").update();
    }
  }

  @Test
  void pagesTheTimeline() {
    List<String> events = system.get("E1", PATH + "/contracts/k1/timeline").items("event");
    var first = system.get("E1", PATH + "/contracts/k1/timeline?limit=3");
    assertThat(first.items("event")).isEqualTo(events.subList(0, 3));
    assertThat(
            system
                .get("E1", PATH + "/contracts/k1/timeline?cursor=" + first.at("/next"))
                .items("event"))
        .isEqualTo(events.subList(3, events.size()));
  }
}
