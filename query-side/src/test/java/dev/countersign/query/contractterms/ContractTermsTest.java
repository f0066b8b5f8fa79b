package dev.countersign.query.contractterms;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.brandpursuit.BrandPursuitConcluded;
import dev.countersign.events.brandpursuit.BrandPursuitOpened;
import dev.countersign.events.brandpursuit.BrandScopeAgreed;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Deliverable;
import dev.countersign.events.contract.DeliverablesSet;
import dev.countersign.events.contract.Equipment;
import dev.countersign.events.contract.EquipmentAccepted;
import dev.countersign.events.contract.EquipmentListSet;
import dev.countersign.events.contract.Fee;
import dev.countersign.events.contract.FeeScheduleSet;
import dev.countersign.events.contract.FindingRecorded;
import dev.countersign.events.contract.FindingResolved;
import dev.countersign.events.contract.GoodsReceived;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.Milestone;
import dev.countersign.events.contract.MilestonesSet;
import dev.countersign.events.contract.NoticeGiven;
import dev.countersign.events.contract.ParentLinked;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.PursuitLinked;
import dev.countersign.events.contract.RenewalDrafted;
import dev.countersign.events.contract.ReviewRequested;
import dev.countersign.events.contract.ScopeChange;
import dev.countersign.events.contract.ServiceTermSet;
import dev.countersign.events.contract.Severity;
import dev.countersign.events.contract.TermEndReminded;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.employee.Role;
import dev.countersign.query.TestSystem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ContractTermsTest {
  private static final String PATH = "/api/v1/contract-terms";
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final CustomerId HARBOUR = new CustomerId("c1");
  private static final EmployeeId SELLER = new EmployeeId("E2");
  private static final EmployeeId REVIEWER = new EmployeeId("E1");
  private static final ContractId PARENT = new ContractId("k1");
  private static final ContractId ADDED = new ContractId("k2");
  private static final ContractId MORE = new ContractId("k3");
  private static final ContractId TACIT = new ContractId("s1");
  private static final ContractId LAPSED = new ContractId("s2");
  private static final ContractId RENEWED = new ContractId("s3");
  private static final ContractId RENEWAL = new ContractId("s4");
  private static final ContractId DRAFTED = new ContractId("s5");
  private static final ContractId BRAND = new ContractId("b1");
  private static final ContractId NETWORK = new ContractId("n1");
  private static final BrandPursuitId PURSUIT = new BrandPursuitId("p1");

  private static TestSystem system;
  private static long found;
  private static long acceptance;

  @BeforeAll
  static void tell() {
    system = TestSystem.start();
    system.employee("E1", Role.ANALYST, null);
    system.employee("E2", Role.SALES, BJ);
    system.employee("E3", Role.SALES, SH);
    system.append(new CustomerRegistered(HARBOUR, "Harbour", null, BJ, null, null, day(1)));
    system.append(
        drafted(PARENT, ContractType.SALES_AND_CONSULTING, "900.00"),
        active(PARENT),
        drafted(ADDED, ContractType.SECONDARY_SALES, "100.00"),
        new ParentLinked(ADDED, PARENT, SELLER, day(2)),
        active(ADDED),
        drafted(MORE, ContractType.SECONDARY_SALES, "50.00"),
        new ParentLinked(MORE, PARENT, SELLER, day(2)));
    found =
        system.append(
            new ReviewRequested(
                MORE,
                1,
                List.of(REVIEWER),
                List.of(new ScopeChange(ScopeChange.Kind.ADDED, "A second site")),
                SELLER,
                day(3)),
            new FindingRecorded(MORE, 1, Severity.A, "No site", REVIEWER, day(4)),
            new FindingRecorded(MORE, 2, Severity.C, "A typo", REVIEWER, day(4)));
    system.append(
        new FindingResolved(MORE, 1, "Named", SELLER, day(5)),
        drafted(TACIT, ContractType.TECHNICAL_SERVICE, "10.00"),
        term(TACIT, true),
        active(TACIT),
        drafted(LAPSED, ContractType.TECHNICAL_SERVICE, "10.00"),
        term(LAPSED, true),
        active(LAPSED),
        new TermEndReminded(LAPSED, day(20), 7, day(13)),
        new NoticeGiven(LAPSED, Party.CUSTOMER, day(14)),
        drafted(RENEWED, ContractType.TECHNICAL_SERVICE, "10.00"),
        term(RENEWED, false),
        active(RENEWED),
        drafted(RENEWAL, ContractType.TECHNICAL_SERVICE, "10.00"),
        new RenewalDrafted(RENEWAL, RENEWED, day(10)),
        drafted(DRAFTED, ContractType.TECHNICAL_SERVICE, "10.00"),
        new RenewalDrafted(DRAFTED, LAPSED, day(10)),
        new ContractActivated(RENEWAL, day(25)));
    system.append(
        new BrandPursuitOpened(PURSUIT, BJ, HARBOUR, "Star", "Launch", SELLER, day(2)),
        new BrandScopeAgreed(PURSUIT, 1, "Film", Money.of("30.00", "CNY"), SELLER, day(3)),
        drafted(BRAND, ContractType.BRAND_OPERATION, "30.00"),
        new PursuitLinked(BRAND, PURSUIT, SELLER, day(4)),
        new BrandPursuitConcluded(PURSUIT, BRAND, day(4)),
        new DeliverablesSet(
            BRAND, List.of(new Deliverable(1, "Launch film", null)), SELLER, day(4)),
        new FeeScheduleSet(BRAND, List.of(fee(1, "30.00", 1), fee(2, "1.00", 1)), SELLER, day(4)),
        new FeeScheduleSet(
            BRAND,
            List.of(fee(1, "20.00", 1), new Fee(2, Money.of("10.00", "CNY"), null, day(5), day(9))),
            SELLER,
            day(4)),
        drafted(NETWORK, ContractType.NETWORK_ENGINEERING, "70.00"),
        new EquipmentListSet(
            NETWORK,
            List.of(
                new Equipment(
                    1, Equipment.Kind.GOODS, "Switch", "S5735", 12, "set", new BigDecimal("13")),
                new Equipment(
                    2, Equipment.Kind.WORKS, "Cabling", null, 800, "m", new BigDecimal("9"))),
            SELLER,
            day(4)),
        new MilestonesSet(
            NETWORK, List.of(new Milestone(Milestone.Stage.ARRIVAL, day(9))), SELLER, day(4)),
        active(NETWORK),
        new GoodsReceived(NETWORK, 1, 5, "Hall 3", "Zhou Min", SELLER, day(9)),
        new GoodsReceived(NETWORK, 1, 3, "Hall 3", "Zhou Min", SELLER, day(10)));
    acceptance = system.append(new EquipmentAccepted(NETWORK, 1, 8, "Zhou Min", SELLER, day(11)));
    system.settle();
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2017, 1, day);
  }

  private static Event drafted(ContractId id, ContractType type, String amount) {
    Money money = Money.of(amount, "CNY");
    return new ContractDrafted(
        id,
        type,
        BJ,
        HARBOUR,
        null,
        "Contract " + id.value(),
        null,
        "1",
        false,
        List.of(new Line(1, new ProductId("GTX"), "x", 1, money)),
        money,
        SELLER,
        day(2),
        null);
  }

  private static Event active(ContractId id) {
    return new ContractActivated(id, day(5));
  }

  private static Event term(ContractId id, boolean tacit) {
    return new ServiceTermSet(
        id, day(2), day(20), tacit, 5, SELLER, day(2), tacit ? "9.2" : null, List.of(90, 30, 7), 1);
  }

  private static Fee fee(int line, String amount, int deliverable) {
    return new Fee(line, Money.of(amount, "CNY"), deliverable, null, null);
  }

  @Test
  void tellsFindingsAndWhatWasDone() {
    var all = system.get("E1", PATH + "/findings?contractId=k3");
    assertThat(all.items("text")).containsExactly("No site", "A typo");
    assertThat(all.items("resolution")).containsExactly("Named", "");
    assertThat(system.get("E2", PATH + "/findings?open=true").items("text"))
        .containsExactly("A typo");
    assertThat(system.get("E1", PATH + "/findings?open=true&knownAt=" + found).items("text"))
        .containsExactly("No site", "A typo");
    assertThat(system.get("E3", PATH + "/findings").items("text")).isEmpty();
    assertThat(system.get("E1", PATH + "/findings?branchId=SH").items("text")).isEmpty();
  }

  @Test
  void tellsWhatWasAddedToContracts() {
    var reply = system.get("E1", PATH + "/upsell");
    assertThat(reply.items("customerName")).containsExactly("Harbour");
    assertThat(reply.items("contracts")).containsExactly("1");
    assertThat(reply.items("amount")).containsExactly("100.00");
    assertThat(reply.items("parents")).containsExactly("1");
    assertThat(reply.items("parentAmount")).containsExactly("900.00");
  }

  @Test
  void tellsWhatLapsedAndIsStillServed() {
    var reply = system.get("E1", PATH + "/lapsed-services?asOf=2017-01-22");
    assertThat(reply.items("contractId")).containsExactly("s2", "s3");
    assertThat(reply.items("daysOver")).containsExactly("2", "2");
    assertThat(reply.items("renewalId")).containsExactly("s5", "s4");
    // The renewal is in force, and on its last day a term is not over.
    assertThat(system.get("E1", PATH + "/lapsed-services?asOf=2017-01-25").items("contractId"))
        .containsExactly("s2");
    assertThat(system.get("E1", PATH + "/lapsed-services?asOf=2017-01-20").items("contractId"))
        .isEmpty();
  }

  @Test
  void tellsOfWhatTheHouseWasReminded() {
    var reply = system.get("E1", PATH + "/reminders?endsTo=2017-01-20");
    assertThat(reply.items("contractId")).containsExactly("s2");
    assertThat(reply.items("days")).containsExactly("7");
  }

  @Test
  void tellsFeesWithoutDeliverable() {
    var all = system.get("E1", PATH + "/fees?contractId=b1");
    assertThat(all.items("amount")).containsExactly("20.00", "10.00");
    assertThat(all.items("deliverableDescription")).containsExactly("Launch film", "");
    assertThat(system.get("E1", PATH + "/fees?withoutDeliverable=true").items("amount"))
        .containsExactly("10.00");
  }

  @Test
  void tellsWhatEquipmentArrived() {
    var all = system.get("E1", PATH + "/equipment?contractId=n1");
    assertThat(all.items("taxRate")).containsExactly("13", "9");
    assertThat(all.items("delivered")).containsExactly("8", "0");
    assertThat(system.get("E1", PATH + "/equipment?delivered=true").items("description"))
        .containsExactly("Switch");
  }

  @Test
  void tellsWhatEquipmentWaitsForAcceptance() {
    String waiting = PATH + "/equipment?waiting=true";
    assertThat(system.get("E1", waiting + "&knownAt=" + (acceptance - 1)).items("item"))
        .containsExactly("1");
    assertThat(system.get("E1", waiting).items("item")).isEmpty();
    assertThat(system.get("E1", PATH + "/equipment?contractId=n1").items("accepted"))
        .containsExactly("8", "0");
  }

  @Test
  void tellsTheTermsOfAContract() {
    var added = system.get("E1", PATH + "/contracts/k3");
    assertThat(added.at("/parentId")).isEqualTo("k1");
    assertThat(added.at("/delta/0/description")).isEqualTo("A second site");
    assertThat(added.body().at("/findings").size()).isEqualTo(2);
    var network = system.get("E1", PATH + "/contracts/n1");
    assertThat(network.at("/milestones/0/stage")).isEqualTo("ARRIVAL");
    assertThat(network.at("/deliveries/1/quantity")).isEqualTo("3");
    assertThat(system.get("E3", PATH + "/contracts/n1").status()).isEqualTo(404);
  }

  @Test
  void tellsPursuitsWithTheirStage() {
    String path = "/api/v1/pipeline/brand-pursuits";
    var reply = system.get("E1", path + "?phase=SCOPED");
    assertThat(reply.items("pursuitId")).containsExactly("p1");
    assertThat(reply.at("/items/0/budget")).isEqualTo("30.00");
    assertThat(reply.at("/items/0/contracts/0")).isEqualTo("b1");
    assertThat(system.get("E1", path + "?phase=OPEN").items("pursuitId")).isEmpty();
    assertThat(system.get("E3", path).items("pursuitId")).isEmpty();
  }
}
