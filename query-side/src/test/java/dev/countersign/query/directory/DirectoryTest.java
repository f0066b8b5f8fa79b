package dev.countersign.query.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.PolicyId;
import dev.countersign.events.ProductId;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentRejected;
import dev.countersign.events.branch.BranchLaunched;
import dev.countersign.events.customer.ContactAdded;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.customer.CustomerRelated;
import dev.countersign.events.customer.CustomerVerified;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.CurrencyPolicy;
import dev.countersign.events.policy.PolicyVersionProposed;
import dev.countersign.events.policy.PolicyVersionPublished;
import dev.countersign.events.product.ProductDefined;
import dev.countersign.events.product.ProductReclassified;
import dev.countersign.query.TestSystem;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DirectoryTest {
  private static final String DIRECTORY = "/api/v1/directory/";
  private static final BranchId BJ = new BranchId("BJ");
  private static final BranchId SH = new BranchId("SH");
  private static final ProductId ERP = new ProductId("ERP");
  private static final PolicyId CURRENCIES = new PolicyId("currencies");

  private static TestSystem system;
  private static long beforeContact;

  @BeforeAll
  static void tell() {
    system = TestSystem.start();
    system.employee("E1", Role.SALES, BJ);
    system.employee("E2", Role.POLICY_ADMIN, null);
    system.employee("E3", Role.ANALYST, null);
    beforeContact =
        system.append(
            new BranchLaunched(BJ, "北京", day(1)),
            new BranchLaunched(SH, "上海", day(2)),
            customer("C1", "北方重工", "91310000607301512X", BJ),
            customer("C2", "Acme", null, SH));
    system.append(
        new ContactAdded(
            new CustomerId("C1"), 1, "Zhou Min", "CFO", "zhou@example.org", null, day(5)),
        new CustomerRelated(new CustomerId("C1"), new CustomerId("C2"), "Owned", day(6)),
        new CustomerVerified(
            new CustomerId("C1"),
            "Seen",
            "Zhou Min",
            "Good",
            day(25),
            new EmployeeId("E3"),
            day(6)),
        new ProductDefined(
            ERP, "Plan", "Core", new Money(new BigDecimal("1200.50"), "CNY"), day(1)),
        new ProductReclassified(ERP, "Core", "Cloud", day(20)));
    system.append(
        new PolicyVersionPublished(CURRENCIES, 1, day(1), rate("7.0")),
        new PolicyVersionProposed(
            CURRENCIES, 2, day(10), rate("7.1"), "new rate", new EmployeeId("E2")),
        new PolicyVersionPublished(CURRENCIES, 2, day(11), rate("7.1")),
        new PolicyVersionProposed(
            CURRENCIES, 3, day(30), rate("9.9"), "a slip", new EmployeeId("E2")),
        new DocumentRejected(
            DocumentId.of(CURRENCIES), 2, "LEGAL", new EmployeeId("E3"), "no", 1, day(12), null));
    system.settle();
  }

  private static CustomerRegistered customer(
      String id, String name, @Nullable String creditCode, BranchId branch) {
    return new CustomerRegistered(new CustomerId(id), name, creditCode, branch, null, "CN", day(3));
  }

  private static CurrencyPolicy rate(String usd) {
    return new CurrencyPolicy("CNY", Map.of("USD", usd));
  }

  private static LocalDate day(int day) {
    return LocalDate.of(2026, 3, day);
  }

  @AfterAll
  static void close() {
    system.close();
  }

  @Test
  void aBranchSeesItsCustomersAndAnAnalystAll() {
    var ofBranch = system.get("E1", DIRECTORY + "customers");
    assertThat(ofBranch.items("name")).containsExactly("北方重工");
    assertThat(ofBranch.items("branchName")).containsExactly("北京");
    assertThat(system.get("E3", DIRECTORY + "customers").items("customerId"))
        .containsExactly("C2", "C1");
    assertThat(system.get("E3", DIRECTORY + "customers?text=607301").items("customerId"))
        .containsExactly("C1");
    assertThat(system.get("E1", DIRECTORY + "customers/C2").status()).isEqualTo(404);
  }

  @Test
  void contactsAreForThoseWhoTalkToThem() {
    var one = system.get("E1", DIRECTORY + "customers/C1");
    assertThat(one.at("/contacts/0/name")).isEqualTo("Zhou Min");
    assertThat(one.at("/version")).isEqualTo("3");
    assertThat(one.at("/verifiedUntil")).isEqualTo("2026-03-25");
    assertThat(system.get("E3", DIRECTORY + "customers/C1").status()).isEqualTo(403);
    assertThat(
            system
                .get("E1", DIRECTORY + "customers/C1?knownAt=" + beforeContact)
                .body()
                .path("contacts"))
        .isEmpty();
  }

  @Test
  void groupsAcrossBranchesAreForThoseWhoSeeAllBranches() {
    assertThat(system.get("E3", DIRECTORY + "customers?text=607301").items("groupId"))
        .containsExactly("C2");
    assertThat(system.get("E1", DIRECTORY + "customers/C1").body().has("groupId")).isFalse();
    assertThat(
            system.get("E1", DIRECTORY + "customers").body().path("items").path(0).has("groupId"))
        .isFalse();
  }

  @Test
  void aProductIsInTheLineOfTheDay() {
    var then = system.get("E3", DIRECTORY + "products?asOf=2026-03-19");
    assertThat(then.items("productLine")).containsExactly("Core");
    assertThat(then.items("listPrice")).containsExactly("1200.50");
    assertThat(system.get("E3", DIRECTORY + "products?asOf=2026-03-20").items("productLine"))
        .containsExactly("Cloud");
    assertThat(
            system.get("E3", DIRECTORY + "products?asOf=2026-03-20&productLine=Core").items("name"))
        .isEmpty();
  }

  @Test
  void branchesAreForEverybodyWhoWorksHere() {
    assertThat(system.get("E2", DIRECTORY + "branches").items("name")).containsExactly("北京", "上海");
  }

  @Test
  void policiesAreReadByVersionAndDay() {
    var versions = system.get("E2", DIRECTORY + "policies/currencies/versions");
    assertThat(versions.items("state")).containsExactly("published", "published", "rejected");
    assertThat(versions.items("effectiveFrom"))
        .containsExactly("2026-03-01", "2026-03-11", "2026-03-30");
    assertThat(versions.items("proposedByName").getLast()).isEqualTo("Name of E2");
    assertThat(versions.body().at("/items/1/policy/exchangeRates/USD").asString()).isEqualTo("7.1");
    assertThat(system.get("E2", DIRECTORY + "policies?asOf=2026-03-10").items("version"))
        .containsExactly("1");
    assertThat(system.get("E2", DIRECTORY + "policies?asOf=2026-03-31").items("version"))
        .containsExactly("2");
    assertThat(system.get("E2", DIRECTORY + "policies/nothing/versions").status()).isEqualTo(404);
  }
}
