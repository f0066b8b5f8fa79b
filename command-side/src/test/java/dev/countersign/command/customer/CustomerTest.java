package dev.countersign.command.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Decide;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.customer.ContactAdded;
import dev.countersign.events.customer.CustomerRegistered;
import dev.countersign.events.customer.CustomerRelated;
import dev.countersign.events.customer.CustomerSeparated;
import dev.countersign.events.customer.CustomerVerified;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CustomerTest {
  private static final CustomerId ID = new CustomerId("k1");
  private static final BranchId BJ = new BranchId("BJ");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final String CODE = "91230100MA18X2Y3XN";

  private static Decide<Customer> bySales() {
    return Decide.of(Customer.class).as("E1001", Role.SALES, "BJ");
  }

  private static RegisterCustomer register(@Nullable String creditCode) {
    return new RegisterCustomer(ID, "Harbin Ice Works", creditCode, BJ, "ice", "CN", null);
  }

  private static CustomerRegistered registered(@Nullable String creditCode) {
    return new CustomerRegistered(ID, "Harbin Ice Works", creditCode, BJ, "ice", "CN", TODAY);
  }

  private static ContactAdded contact(int number) {
    return new ContactAdded(ID, number, "Zhou Min", null, null, null, TODAY);
  }

  @Test
  void registersWithACreditCode() {
    bySales().when(register(CODE)).thenEvents(registered(CODE));
  }

  @Test
  void registersWithoutACreditCode() {
    bySales().when(register(null)).thenEvents(registered(null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "91230100MA18X2Y3XM",
        "91230100MA18X2Y3X",
        "91230100MA18X2Y3XN0",
        "91230100ma18x2y3xn",
        "91230100MI18X2Y3XN",
        "19230100MA18X2Y3XN"
      })
  void aCreditCodeChecksItself(String wrong) {
    bySales().when(register(wrong)).thenRefusedBy(CreditCodeIsWellFormed.class);
  }

  /** The register owns this rule; that it holds under parallel senders is tested over HTTP. */
  @Test
  void aCreditCodeHasOneCustomer() {
    assertThat(new CreditCodeIsUnique(CODE, true).holds()).isTrue();
    assertThat(new CreditCodeIsUnique(CODE, false).holds()).isFalse();
  }

  private static VerifyCustomer verify(@Nullable String creditCode, LocalDate validUntil) {
    return new VerifyCustomer(
        ID, creditCode, "Seen", "Zhou Min by letter", "Pays in time", validUntil, null);
  }

  private static Decide<Customer> byLegal(@Nullable String creditCode) {
    return Decide.of(Customer.class).as("E1005", Role.LEGAL).given(registered(creditCode));
  }

  @Test
  void isVerifiedByTheCodeOnItsLicence() {
    CustomerVerified verified =
        new CustomerVerified(
            ID,
            "Seen",
            "Zhou Min by letter",
            "Pays in time",
            TODAY,
            new EmployeeId("E1005"),
            TODAY);
    byLegal(CODE).when(verify(CODE, TODAY)).thenEvents(verified);
    byLegal(null).when(verify(null, TODAY)).thenEvents(verified);
    byLegal(null).when(verify(CODE, TODAY)).thenRefusedBy(LicenceShowsTheCodeOnRecord.class);
    byLegal(CODE).when(verify(null, TODAY)).thenRefusedBy(LicenceShowsTheCodeOnRecord.class);
  }

  @Test
  void whatWasVerifiedLasts() {
    byLegal(CODE).when(verify(CODE, TODAY.minusDays(1))).thenRefusedBy(VerificationLasts.class);
  }

  @Test
  void whoSellsDoesNotVerify() {
    bySales().given(registered(CODE)).when(verify(CODE, TODAY)).thenNotAllowed();
  }

  private static final CustomerId HEAD = new CustomerId("k0");
  private static final CustomerRelated RELATED = new CustomerRelated(ID, HEAD, "Owned", TODAY);
  private static final RelateCustomers RELATE = new RelateCustomers(ID, HEAD, "Owned", null);

  private static Decide<Customer> knowing(Kinship kinship, Event... given) {
    return Decide.of(Customer.class)
        .as("E1005", Role.LEGAL)
        .knowing(Kinship.class, kinship)
        .given(given);
  }

  @Test
  void belongsToTheGroupOfAnother() {
    Kinship none = new Kinship(null, false);
    knowing(none, registered(null)).when(RELATE).thenEvents(RELATED);
    knowing(none, registered(null))
        .when(new RelateCustomers(ID, ID, "Owned", null))
        .thenRefusedBy(GroupIsOfAnotherCustomer.class);
    knowing(none, registered(null), RELATED).when(RELATE).thenRefusedBy(CustomerIsInOneGroup.class);
  }

  @Test
  void aGroupHasOneLevel() {
    knowing(new Kinship(new CustomerId("k9"), false), registered(null))
        .when(RELATE)
        .thenRefusedBy(GroupsHaveOneLevel.class);
    knowing(new Kinship(null, true), registered(null))
        .when(RELATE)
        .thenRefusedBy(GroupsHaveOneLevel.class);
  }

  @Test
  void isSeparatedFromItsGroup() {
    CustomerSeparated separated = new CustomerSeparated(ID, HEAD, "Sold", TODAY);
    SeparateCustomers separate = new SeparateCustomers(ID, "Sold", null);
    byLegal(null).given(registered(null), RELATED).when(separate).thenEvents(separated);
    byLegal(null).when(separate).thenRefusedBy(CustomerIsInAGroup.class);
    byLegal(null)
        .given(registered(null), RELATED, separated)
        .when(separate)
        .thenRefusedBy(CustomerIsInAGroup.class);
  }

  @Test
  void contactsAreCounted() {
    bySales()
        .given(registered(null), contact(1))
        .when(new AddContact(ID, "Zhou Min", null, null, null, null))
        .thenEvents(contact(2));
  }

  @Test
  void salesOfAnotherBranchAddNoContact() {
    Decide.of(Customer.class)
        .as("E1014", Role.SALES, "SH")
        .given(registered(null))
        .when(new AddContact(ID, "Zhou Min", null, null, null, null))
        .thenNotAllowed();
  }
}
