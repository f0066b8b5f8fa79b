package dev.countersign.command.authority;

import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Decide;
import dev.countersign.command.customer.CreditCodeIsWellFormed;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.authority.SigningAuthorityGranted;
import dev.countersign.events.authority.SigningAuthorityRevoked;
import dev.countersign.events.authority.SigningEntityChanged;
import dev.countersign.events.authority.SigningEntityRegistered;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.CurrencyPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SigningEntityTest {
  private static final SigningEntityId ID = new SigningEntityId("e1");
  private static final BranchId BEIJING = new BranchId("BJ");
  private static final BranchId SHANGHAI = new BranchId("SH");
  private static final EmployeeId TANG_WEI = new EmployeeId("E1012");
  private static final EmployeeId HE_PING = new EmployeeId("E1006");
  private static final EmployeeId WANG_LEI = new EmployeeId("E1002");
  private static final EmployeeId CHEN_JIE = new EmployeeId("E1005");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);
  private static final Money MILLION = Money.of("1000000.00", "CNY");
  private static final String HASH = "ab".repeat(32);
  private static final String CODE = "91350100M000100Y43";
  private static final CurrencyPolicy RATES = new CurrencyPolicy("CNY", Map.of("USD", "7"));

  private static final SigningEntityRegistered REGISTERED =
      new SigningEntityRegistered(ID, "House", CODE, TANG_WEI, List.of(BEIJING), TODAY);
  private static final SigningAuthorityGranted GRANTED =
      granted(1, WANG_LEI, List.of(ContractType.SALES_AND_CONSULTING), FIRST, LAST);

  private static SigningAuthorityGranted granted(
      int number, EmployeeId holder, List<ContractType> types, LocalDate first, LocalDate last) {
    return new SigningAuthorityGranted(
        ID, number, holder, types, MILLION, first, last, HASH, CHEN_JIE, TODAY);
  }

  private static GrantSigningAuthority grant(
      EmployeeId holder, ContractType type, LocalDate first, LocalDate last) {
    return new GrantSigningAuthority(ID, holder, List.of(type), MILLION, first, last, HASH);
  }

  private static Decide<SigningEntity> entity(Event... given) {
    return Decide.of(SigningEntity.class).given(given).as(CHEN_JIE.value(), Role.LEGAL);
  }

  @Test
  void isRegisteredWithACreditCodeOfItsOwn() {
    entity()
        .when(
            new RegisterSigningEntity(ID, "House", CODE, TANG_WEI, List.of(BEIJING, BEIJING), null))
        .thenEvents(REGISTERED);
    entity()
        .when(
            new RegisterSigningEntity(
                ID, "House", "91350100M000100Y44", TANG_WEI, List.of(BEIJING), null))
        .thenRefusedBy(CreditCodeIsWellFormed.class);
    assertThat(new EntityIsRegisteredOnce(CODE, true).holds()).isTrue();
    assertThat(new EntityIsRegisteredOnce(CODE, false).holds()).isFalse();
  }

  @Test
  void changesItsRepresentativeAndItsBranches() {
    entity(REGISTERED)
        .when(new ChangeSigningEntity(ID, HE_PING, List.of(BEIJING, SHANGHAI), null))
        .thenEvents(new SigningEntityChanged(ID, HE_PING, List.of(BEIJING, SHANGHAI), TODAY));
  }

  @Test
  void grantsAuthorityToSomebodyElseForAnAmountAndSomeDays() {
    entity(REGISTERED)
        .when(grant(WANG_LEI, ContractType.SALES_AND_CONSULTING, FIRST, LAST))
        .thenEvents(GRANTED);
    entity(REGISTERED)
        .when(grant(CHEN_JIE, ContractType.SALES_AND_CONSULTING, FIRST, LAST))
        .thenRefusedBy(AuthorityGoesToAnother.class);
    entity(REGISTERED)
        .when(grant(WANG_LEI, ContractType.SALES_AND_CONSULTING, LAST, FIRST))
        .thenRefusedBy(AuthorityEndsAfterItBegins.class);
    entity(REGISTERED)
        .when(
            new GrantSigningAuthority(
                ID,
                WANG_LEI,
                List.of(ContractType.SALES_AND_CONSULTING),
                Money.zero("CNY"),
                FIRST,
                LAST,
                HASH))
        .thenRefusedBy(AuthorityHasAnAmount.class);
  }

  @Test
  void noTwoAuthoritiesSayWhatSomebodyMaySign() {
    entity(REGISTERED, GRANTED)
        .when(grant(WANG_LEI, ContractType.SALES_AND_CONSULTING, LAST, LAST.plusYears(1)))
        .thenRefusedBy(AuthoritiesDoNotOverlap.class);
    entity(REGISTERED, GRANTED)
        .when(
            grant(WANG_LEI, ContractType.SALES_AND_CONSULTING, LAST.plusDays(1), LAST.plusYears(1)))
        .thenEvents(granted(2, WANG_LEI, GRANTED.types(), LAST.plusDays(1), LAST.plusYears(1)));
    entity(REGISTERED, GRANTED)
        .when(grant(WANG_LEI, ContractType.BRAND_OPERATION, FIRST, LAST))
        .thenEvents(granted(2, WANG_LEI, List.of(ContractType.BRAND_OPERATION), FIRST, LAST));
    entity(REGISTERED, GRANTED)
        .when(grant(HE_PING, ContractType.SALES_AND_CONSULTING, FIRST, LAST))
        .thenEvents(granted(2, HE_PING, GRANTED.types(), FIRST, LAST));
  }

  @Test
  void revokesAnAuthorityOnce() {
    SigningAuthorityRevoked revoked =
        new SigningAuthorityRevoked(ID, 1, WANG_LEI, "New duties", TODAY);
    RevokeSigningAuthority revoke = new RevokeSigningAuthority(ID, 1, "New duties");
    entity(REGISTERED, GRANTED).when(revoke).thenEvents(revoked);
    entity(REGISTERED, GRANTED, revoked).when(revoke).thenRefusedBy(RevokedAuthorityStands.class);
    entity(REGISTERED, GRANTED)
        .at("2027-01-01T02:00:00Z")
        .when(revoke)
        .thenRefusedBy(RevokedAuthorityStands.class);
    entity(REGISTERED, GRANTED, revoked)
        .when(grant(WANG_LEI, ContractType.SALES_AND_CONSULTING, FIRST, LAST))
        .thenEvents(granted(2, WANG_LEI, GRANTED.types(), FIRST, LAST));
  }

  private static SignatoryMayBind mayBind(
      EmployeeId signatory, LocalDate date, ContractType type, Money amount) {
    return new SignatoryMayBind(
        new SigningEntities.Entity(ID, TANG_WEI, List.of(BEIJING), List.of(Authority.of(GRANTED))),
        signatory,
        date,
        type,
        amount,
        RATES);
  }

  @Test
  void isBoundByItsRepresentativeOrWithinAnAuthority() {
    ContractType sales = ContractType.SALES_AND_CONSULTING;
    assertThat(mayBind(TANG_WEI, LAST.plusYears(9), ContractType.BRAND_OPERATION, MILLION).holds())
        .isTrue();
    assertThat(mayBind(WANG_LEI, FIRST, sales, MILLION).holds()).isTrue();
    assertThat(mayBind(WANG_LEI, LAST, sales, MILLION).holds()).isTrue();
    assertThat(mayBind(WANG_LEI, FIRST.minusDays(1), sales, MILLION).holds()).isFalse();
    assertThat(mayBind(WANG_LEI, LAST.plusDays(1), sales, MILLION).holds()).isFalse();
    assertThat(mayBind(WANG_LEI, TODAY, ContractType.BRAND_OPERATION, MILLION).holds()).isFalse();
    assertThat(mayBind(WANG_LEI, TODAY, sales, Money.of("1000000.01", "CNY")).holds()).isFalse();
    assertThat(mayBind(HE_PING, TODAY, sales, MILLION).holds()).isFalse();
  }

  @Test
  void otherMoneyIsComparedInThatOfTheHouseAndWithoutARateNotAtAll() {
    ContractType sales = ContractType.SALES_AND_CONSULTING;
    assertThat(mayBind(WANG_LEI, TODAY, sales, Money.of("142857.14", "USD")).holds()).isTrue();
    assertThat(mayBind(WANG_LEI, TODAY, sales, Money.of("142857.15", "USD")).holds()).isFalse();
    assertThat(mayBind(WANG_LEI, TODAY, sales, Money.of("1.00", "EUR")).holds()).isFalse();
  }

  @Test
  void onlyItsBranchesSignAsIt() {
    assertThat(new BranchSignsAsTheEntity(BEIJING, ID, List.of(BEIJING)).holds()).isTrue();
    assertThat(new BranchSignsAsTheEntity(null, ID, List.of(BEIJING)).holds()).isTrue();
    assertThat(new BranchSignsAsTheEntity(SHANGHAI, ID, List.of(BEIJING)).holds()).isFalse();
  }

  @Test
  void nobodySignsAndSeals() {
    assertThat(new SignatoryIsNotSealKeeper(WANG_LEI, List.of(HE_PING)).holds()).isTrue();
    assertThat(new SignatoryIsNotSealKeeper(HE_PING, List.of(WANG_LEI, HE_PING)).holds()).isFalse();
  }
}
