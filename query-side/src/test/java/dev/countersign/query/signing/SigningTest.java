package dev.countersign.query.signing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.SealId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.StockTakeId;
import dev.countersign.events.authority.SigningAuthorityGranted;
import dev.countersign.events.authority.SigningAuthorityRevoked;
import dev.countersign.events.authority.SigningEntityChanged;
import dev.countersign.events.authority.SigningEntityRegistered;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.ExecutionRecorded;
import dev.countersign.events.contract.Line;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.SealUsed;
import dev.countersign.events.employee.DepartureRecorded;
import dev.countersign.events.employee.Role;
import dev.countersign.events.seal.CopySpoiled;
import dev.countersign.events.seal.KeeperAppointed;
import dev.countersign.events.seal.PaperSealed;
import dev.countersign.events.seal.SealHandedOver;
import dev.countersign.events.seal.SealKind;
import dev.countersign.events.seal.SealLent;
import dev.countersign.events.seal.SealLoanApproved;
import dev.countersign.events.seal.SealLoanProposed;
import dev.countersign.events.seal.SealLoanRejected;
import dev.countersign.events.seal.SealLost;
import dev.countersign.events.seal.SealRegistered;
import dev.countersign.events.seal.SealReturned;
import dev.countersign.events.seal.SealsCounted;
import dev.countersign.query.TestSystem;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class SigningTest {
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final SigningEntityId HOUSE = new SigningEntityId("house");
  private static final SealId OFFICIAL = new SealId("s1");
  private static final SealId OF_BEIJING = new SealId("s2");
  private static final SealId OF_SHANGHAI = new SealId("s3");
  private static final EmployeeId LEGAL = new EmployeeId("E1");
  private static final EmployeeId GU = new EmployeeId("E2");
  private static final EmployeeId XU = new EmployeeId("E3");
  private static final EmployeeId HEAD = new EmployeeId("E5");
  private static final EmployeeId HE = new EmployeeId("E6");
  private static final EmployeeId GONE = new EmployeeId("E7");
  private static final ContractId CONTRACT = new ContractId("k1");

  private static TestSystem system;
  private static long out;
  private static long granted;

  @BeforeAll
  static void tell() {
    system = TestSystem.start();
    system.employee("E1", Role.LEGAL, null);
    system.employee("E2", Role.SEAL_KEEPER, BJ);
    system.employee("E3", Role.SEAL_KEEPER, SH);
    for (String other : List.of("E5", "E6", "E7")) {
      system.employee(other, Role.SALES, null);
    }
    system.append(
        new SigningEntityRegistered(HOUSE, "House", "91", HEAD, List.of(BJ), day(1)),
        new SealRegistered(OFFICIAL, SealKind.OFFICIAL, "Official", HOUSE, null, day(1)),
        new SealRegistered(OF_BEIJING, SealKind.CONTRACT, "Of Beijing", HOUSE, BJ, day(2)),
        new SealRegistered(OF_SHANGHAI, SealKind.FINANCE, "Of Shanghai", HOUSE, SH, day(3)),
        new KeeperAppointed(OF_BEIJING, GU, XU, LEGAL, day(3)),
        new PaperSealed(OF_BEIJING, 1, "Tender", "hash", null, 2, 3, true, GU, day(4)),
        new CopySpoiled(OF_BEIJING, 1, 1, "torn", day(4)));
    seal(CONTRACT, BJ);
    execute(new ContractId("k2"), SH);
    granted =
        system.append(
            authority(1, HE, ContractType.BRAND_OPERATION, "5.00"),
            authority(2, GU, ContractType.BRAND_OPERATION, "6.00"),
            authority(3, GONE, ContractType.SALES_AND_CONSULTING, "7.00"));
    out =
        system.append(
            new SealLoanProposed(OF_BEIJING, 1, HE, XU, "No", day(9), GU, day(5)),
            new SealLoanRejected(OF_BEIJING, 1, "no", LEGAL, day(5)),
            new SealLoanProposed(OF_BEIJING, 2, HE, XU, "Fair", day(9), GU, day(6)),
            new SealLoanApproved(OF_BEIJING, 2, LEGAL, day(6)),
            new SealLoanApproved(OF_BEIJING, 2, HEAD, day(6)),
            new SealLent(OF_BEIJING, 2, HE, GU, day(9), day(6)));
    system.append(
        new SealReturned(OF_BEIJING, 2, HE, GU, day(8)),
        new SealHandedOver(OF_BEIJING, GU, XU, GU, HE, day(10)),
        new SealsCounted(
            new StockTakeId("t1"), BJ, List.of(OF_BEIJING), List.of(), day(30), LEGAL, day(10)),
        new KeeperAppointed(OF_SHANGHAI, XU, GU, LEGAL, day(10)),
        new SealLost(OF_SHANGHAI, XU, "gone", LEGAL, day(12)),
        new SigningAuthorityRevoked(HOUSE, 2, GU, "over", day(15)),
        new SigningEntityChanged(HOUSE, HE, List.of(SH), day(20)),
        new DepartureRecorded(GONE, null, day(25)));
    system.settle();
  }

  private static void seal(ContractId id, BranchId branch) {
    system.append(drafted(id, branch), new SealUsed(id, "contract seal", GU, 4, 1, day(5)));
  }

  private static void execute(ContractId id, BranchId branch) {
    system.append(
        drafted(id, branch),
        new ExecutionRecorded(
            id, Party.CUSTOMER, "Zhou", "their seal", 4, true, "hash", HE, 1, day(7)),
        new ExecutionRecorded(
            id, Party.SELLER, "He", "official seal", HE, OFFICIAL, 4, true, "hash", XU, 1, day(8)));
  }

  private static ContractDrafted drafted(ContractId id, BranchId branch) {
    return new ContractDrafted(
        id,
        ContractType.BRAND_OPERATION,
        branch,
        new CustomerId("c1"),
        null,
        "Contract",
        null,
        "v1",
        true,
        List.of(new Line(1, new ProductId("P1"), "line", 1, Money.of("1.00", "CNY"))),
        Money.of("1.00", "CNY"),
        HE,
        day(1),
        null);
  }

  private static SigningAuthorityGranted authority(
      int number, EmployeeId holder, ContractType type, String upTo) {
    return new SigningAuthorityGranted(
        HOUSE,
        number,
        holder,
        List.of(type),
        Money.of(upTo, "CNY"),
        day(2),
        day(28),
        "hash",
        LEGAL,
        day(5));
  }

  @AfterAll
  static void close() {
    system.close();
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2017, 3, day);
  }

  private static List<String> ask(String reader, String question, String field) {
    var reply = system.get(reader, "/api/v1/signing/" + question);
    assertThat(reply.status()).as(reply.text()).isEqualTo(200);
    return reply.items(field);
  }

  @Test
  void whereEachSealIs() {
    assertThat(ask("E1", "seals", "sealName"))
        .containsExactly("Official", "Of Beijing", "Of Shanghai");
    assertThat(ask("E1", "seals", "phase")).containsExactly("REGISTERED", "IN_USE", "LOST");
    assertThat(ask("E1", "seals", "keeperName")).containsExactly("", "Name of E3", "");
    assertThat(ask("E1", "seals", "entityName")).containsOnly("House");
    assertThat(ask("E1", "seals?kind=OFFICIAL", "sealId")).containsExactly("s1");
    assertThat(ask("E1", "seals?phase=LOST", "sealId")).containsExactly("s3");
    assertThat(ask("E1", "seals?keeper=E2", "sealId")).containsExactly("s2");
    assertThat(ask("E1", "seals?branchId=SH", "sealId")).containsExactly("s3");
    assertThat(ask("E1", "seals?knownAt=" + out, "phase"))
        .containsExactly("REGISTERED", "LENT", "REGISTERED");
  }

  @Test
  void whatTheyWereUsedFor() {
    assertThat(ask("E1", "seal-log", "usedOn"))
        .containsExactly("2017-03-08", "2017-03-05", "2017-03-04");
    assertThat(ask("E1", "seal-log", "sealText"))
        .containsExactly("official seal", "contract seal", "");
    assertThat(ask("E1", "seal-log", "sealName")).containsExactly("Official", "", "Of Beijing");
    assertThat(ask("E1", "seal-log", "contractId")).containsExactly("k2", "k1", "");
    assertThat(ask("E1", "seal-log", "copies")).containsExactly("4", "4", "2");
    assertThat(ask("E1", "seal-log", "spoiled")).containsExactly("0", "0", "1");
    assertThat(ask("E1", "seal-log", "usedByName"))
        .containsExactly("Name of E3", "Name of E2", "Name of E2");
    assertThat(ask("E1", "seal-log?sealId=s1", "contractId")).containsExactly("k2");
    assertThat(ask("E1", "seal-log?sealId=s2", "purpose")).containsExactly("Tender");
    assertThat(ask("E1", "seal-log?contractId=k1", "copies")).containsExactly("4");
    assertThat(ask("E1", "seal-log?from=2017-03-05&to=2017-03-05", "copies")).containsExactly("4");
    assertThat(ask("E1", "seal-log?to=2017-03-04&usedBy=E2", "copies")).containsExactly("2");
  }

  @Test
  void whichAreOutAndDue() {
    assertThat(ask("E1", "seal-loans", "state")).containsExactly("REJECTED", "RETURNED");
    assertThat(ask("E1", "seal-loans?state=OUT", "loan")).isEmpty();
    assertThat(ask("E1", "seal-loans?state=OUT&knownAt=" + out, "borrowerName"))
        .containsExactly("Name of E6");
    assertThat(ask("E1", "seal-loans?state=RETURNED&borrower=E6", "returnedOn"))
        .containsExactly("2017-03-08");
    assertThat(ask("E1", "seal-loans?dueBefore=2017-03-09", "loan")).isEmpty();
    assertThat(ask("E1", "seal-loans?dueBefore=2017-03-10&sealId=s2", "loan"))
        .containsExactly("1", "2");
  }

  private static List<String> keepers(String more) {
    return ask("E1", "seal-keepers?" + more, "keeperId");
  }

  @Test
  void whoKeptThemOnADate() {
    assertThat(keepers("asOf=2017-03-02")).isEmpty();
    assertThat(keepers("asOf=2017-03-09")).containsExactly("E2");
    assertThat(keepers("asOf=2017-03-10")).containsExactly("E3", "E3");
    assertThat(keepers("asOf=2017-03-12")).containsExactly("E3");
    assertThat(keepers("asOf=2017-03-10&sealId=s3")).containsExactly("E3");
    assertThat(keepers("asOf=2017-03-10&knownAt=" + out)).containsExactly("E2");
    assertThat(ask("E1", "seal-keepers?asOf=2017-03-12", "witnessName"))
        .containsExactly("Name of E6");
  }

  @Test
  void whichAreToBeCounted() {
    assertThat(ask("E1", "stock-takes-due?asOf=2017-02-28", "sealId")).isEmpty();
    assertThat(ask("E1", "stock-takes-due?asOf=2017-03-29", "sealId")).containsExactly("s1");
    assertThat(ask("E1", "stock-takes-due?asOf=2017-03-30", "sealId")).containsExactly("s1", "s2");
    assertThat(ask("E1", "stock-takes-due?asOf=2017-03-29&knownAt=" + out, "sealId"))
        .containsExactly("s1", "s2", "s3");
  }

  private static List<String> powers(String more) {
    return ask("E1", "powers?" + more, "holderId");
  }

  @Test
  void whoCouldBindUsOnADate() {
    assertThat(powers("asOf=2017-02-28")).isEmpty();
    assertThat(powers("asOf=2017-03-01")).containsExactly("E5");
    assertThat(powers("asOf=2017-03-14")).containsExactly("E5", "E6", "E2", "E7");
    assertThat(powers("asOf=2017-03-15")).containsExactly("E5", "E6", "E7");
    assertThat(powers("asOf=2017-03-20")).containsExactly("E6", "E7", "E6");
    assertThat(powers("asOf=2017-03-25")).containsExactly("E6", "E6");
    assertThat(powers("asOf=2017-03-29")).containsExactly("E6");
    assertThat(powers("asOf=2017-03-29&knownAt=" + granted)).containsExactly("E5");
    assertThat(powers("asOf=2017-03-14&type=BRAND_OPERATION")).containsExactly("E5", "E6", "E2");
    assertThat(powers("asOf=2017-03-14&holder=E7&signingEntityId=house")).containsExactly("E7");
    assertThat(powers("asOf=2017-03-14&branchId=SH")).isEmpty();
    assertThat(powers("asOf=2017-03-20&branchId=SH")).hasSize(3);
    assertThat(ask("E1", "powers?asOf=2017-03-14", "amount"))
        .containsExactly("", "5.00", "6.00", "7.00");
    assertThat(ask("E1", "powers?asOf=2017-03-14&holder=E6", "holderName"))
        .containsExactly("Name of E6");
  }

  @Test
  void whichEntitiesSign() {
    assertThat(branches("2017-02-28")).isNull();
    assertThat(branches("2017-03-19")).isEqualTo("[\"BJ\"]");
    assertThat(branches("2017-03-20")).isEqualTo("[\"SH\"]");
    assertThat(ask("E1", "entities", "legalRepresentativeName")).containsExactly("Name of E6");
  }

  private static @Nullable String branches(String asOf) {
    var items = system.get("E1", "/api/v1/signing/entities?asOf=" + asOf).body().at("/items");
    return items.isEmpty() ? null : items.get(0).at("/branches").toString();
  }

  @Test
  void aBranchSeesItsOwn() {
    assertThat(ask("E2", "seals", "sealId")).containsExactly("s2");
    assertThat(ask("E3", "seals", "sealId")).containsExactly("s3");
    assertThat(ask("E2", "seal-log", "copies")).containsExactly("4", "2");
    assertThat(ask("E3", "seal-log", "contractId")).containsExactly("k2");
    assertThat(ask("E3", "seal-loans", "loan")).isEmpty();
    assertThat(ask("E3", "seal-keepers?asOf=2017-03-10", "sealId")).containsExactly("s3");
    assertThat(ask("E2", "powers?asOf=2017-03-14", "holderId")).hasSize(4);
    assertThat(ask("E3", "powers?asOf=2017-03-14", "holderId")).isEmpty();
    assertThat(ask("E3", "stock-takes-due?asOf=2017-03-30", "sealId")).isEmpty();
    assertThat(system.get("E6", "/api/v1/signing/seals").status()).isEqualTo(403);
  }
}
