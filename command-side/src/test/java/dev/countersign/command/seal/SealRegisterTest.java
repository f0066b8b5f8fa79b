package dev.countersign.command.seal;

import static dev.countersign.command.automation.AutomationKit.because;
import static dev.countersign.command.automation.AutomationKit.cause;
import static dev.countersign.command.automation.AutomationKit.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.command.TestCommandSide;
import dev.countersign.command.authority.RegisterSigningEntity;
import dev.countersign.command.automation.AutomationKit;
import dev.countersign.command.branch.LaunchBranch;
import dev.countersign.command.employee.RecordDeparture;
import dev.countersign.command.employee.RegisterEmployee;
import dev.countersign.command.employee.SealsAreHandedOver;
import dev.countersign.command.register.Holding;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.StockTakeId;
import dev.countersign.events.seal.SealKind;
import dev.countersign.events.seal.SealLost;
import dev.countersign.events.seal.SealPhase;
import dev.countersign.web.ProblemException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What others know of seals: who keeps them does not leave, and what is lost is used no more. */
class SealRegisterTest {
  private static final BranchId BRANCH = new BranchId("SEAL");
  private static final BranchId COUNTED = new BranchId("COUNT");
  private static final SigningEntityId ENTITY = new SigningEntityId("SEALED");
  private static final LocalDate LATER = LocalDate.of(2099, 12, 31);

  @BeforeAll
  static void entity() {
    TestCommandSide.send(new LaunchBranch(BRANCH, "Seals", null));
    TestCommandSide.send(new LaunchBranch(COUNTED, "Counted", null));
    EmployeeId head = employee("SEAL_HEAD");
    TestCommandSide.send(
        new RegisterSigningEntity(
            ENTITY, "House", "91230100MA18X2Y3XN", head, List.of(BRANCH, COUNTED), null));
  }

  private static EmployeeId employee(String code) {
    EmployeeId id = new EmployeeId(code);
    TestCommandSide.send(new RegisterEmployee(id, code, BRANCH, null));
    return id;
  }

  private static SealId seal(String code, BranchId branch, EmployeeId keeper, EmployeeId standIn) {
    SealId id = new SealId(code);
    TestCommandSide.send(
        new RegisterSeal(id, SealKind.CONTRACT, "Contract seal", ENTITY, branch, null));
    TestCommandSide.send(new AppointKeeper(id, keeper, standIn, null));
    return id;
  }

  private static SealInHand inHand(SealId seal) {
    return Objects.requireNonNull(
        new TransactionTemplate(TestCommandSide.bean(PlatformTransactionManager.class))
            .execute(_ -> TestCommandSide.bean(SealRegister.class).inHand(seal)));
  }

  private static void doesNotLeave(EmployeeId employee, @Nullable EmployeeId successor) {
    assertThatThrownBy(() -> TestCommandSide.send(new RecordDeparture(employee, successor, null)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.rule()).isEqualTo("seals-are-handed-over"));
  }

  @Test
  void whoKeepsASealHandsItOverBeforeTheyLeave() {
    EmployeeId keeper = employee("SEAL_KEEPER");
    EmployeeId standIn = employee("SEAL_STAND_IN");
    EmployeeId next = employee("SEAL_NEXT");
    SealId seal = seal("S_KEPT", BRANCH, keeper, standIn);
    assertThat(inHand(seal))
        .isEqualTo(new SealInHand(SealPhase.IN_USE, ENTITY, BRANCH, List.of(keeper, standIn)));
    doesNotLeave(keeper, next);

    TestCommandSide.send(new HandOverSeal(seal, next, standIn, null, null));
    TestCommandSide.send(new RecordDeparture(keeper, null, null));
    assertThat(inHand(seal).keepers()).containsExactly(next, standIn);
    doesNotLeave(next, null);
    TestCommandSide.send(new ReportSealLost(seal, "Burnt", null));
    TestCommandSide.send(new RecordDeparture(next, null, null));
  }

  @Test
  void nobodyWhoHasLeftBecomesAKeeper() {
    EmployeeId gone = employee("SEAL_GONE");
    EmployeeId standIn = employee("SEAL_STAYS");
    SealId seal = new SealId("S_ORPHAN");
    TestCommandSide.send(
        new RegisterSeal(seal, SealKind.CONTRACT, "Contract seal", ENTITY, BRANCH, null));
    TestCommandSide.send(new RecordDeparture(gone, null, null));
    assertThatThrownBy(() -> TestCommandSide.send(new AppointKeeper(seal, gone, standIn, null)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.rule()).isEqualTo("references-exist"));
  }

  @Test
  void isHeldByTheRule() {
    Holding seal = new Holding(Holding.Kind.SEAL, "s1", 0, null);
    Holding opportunity = new Holding(Holding.Kind.OPPORTUNITY, "o1", 0, "BJ");
    assertThat(new SealsAreHandedOver(List.of(opportunity)).holds()).isTrue();
    assertThat(new SealsAreHandedOver(List.of(opportunity, seal)).holds()).isFalse();
  }

  @Test
  void whatAStockTakeDoesNotFindIsLost() {
    EmployeeId keeper = employee("COUNT_KEEPER");
    EmployeeId standIn = employee("COUNT_STAND_IN");
    SealId here = seal("S_HERE", COUNTED, keeper, standIn);
    SealId away = seal("S_AWAY", COUNTED, keeper, standIn);
    StockTakeId count = new StockTakeId("COUNT_1");

    DomainEventMessage<?> counted =
        cause(new StockTakeSeals(count, COUNTED, List.of(here), List.of(away), LATER, null));
    settle();
    assertThat(because(counted))
        .singleElement()
        .isInstanceOfSatisfying(SealLost.class, e -> assertThat(e.sealId()).isEqualTo(away));
    AutomationKit.dieBeforeItIsNoted("WhenSealsAreCountedThenReportSealLost", counted);
    assertThat(because(counted)).hasSize(1);
    assertThat(inHand(away).phase()).isEqualTo(SealPhase.LOST);
    assertThat(inHand(here).phase()).isEqualTo(SealPhase.IN_USE);

    assertThatThrownBy(
            () ->
                TestCommandSide.send(
                    new StockTakeSeals(
                        new StockTakeId("COUNT_2"),
                        COUNTED,
                        List.of(here, away),
                        List.of(),
                        LATER,
                        null)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            e -> assertThat(e.rule()).isEqualTo("stock-take-names-every-seal"));
  }

  /** Who is about to use it either comes before, or is told that it is lost. */
  @Test
  void isNotReportedLostWhileItIsBeingUsed() {
    EmployeeId keeper = employee("RACE_KEEPER");
    EmployeeId standIn = employee("RACE_STAND_IN");
    SealId seal = seal("S_RACE", BRANCH, keeper, standIn);
    new TransactionTemplate(TestCommandSide.bean(PlatformTransactionManager.class))
        .executeWithoutResult(
            _ -> {
              TestCommandSide.bean(SealRegister.class).inHand(seal);
              assertThatThrownBy(
                      () ->
                          elsewhere()
                              .sql("select from command.seal where seal_id = ? for update nowait")
                              .param(seal.value())
                              .query(row -> {}))
                  .isInstanceOf(DataAccessException.class);
            });
    elsewhere()
        .sql("select from command.seal where seal_id = ? for update nowait")
        .param(seal.value())
        .query(row -> {});
  }

  /** On a connection that is no part of the transaction. */
  private static JdbcClient elsewhere() {
    try {
      DataSource pool = TestCommandSide.bean(DataSource.class);
      com.zaxxer.hikari.HikariDataSource hikari =
          pool.unwrap(com.zaxxer.hikari.HikariDataSource.class);
      return JdbcClient.create(
          new SimpleDriverDataSource(
              new org.postgresql.Driver(),
              hikari.getJdbcUrl(),
              hikari.getUsername(),
              hikari.getPassword()));
    } catch (java.sql.SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void onlyOneInUseAndOfTheBranchIsUsedOnItsContracts() {
    for (SealPhase phase : SealPhase.values()) {
      assertThat(new SealIsInUse(phase).holds()).isEqualTo(phase == SealPhase.IN_USE);
    }
    assertThat(new SealIsInUse(null).holds()).isFalse();
    assertThat(new SealIsOfTheBranch(null, BRANCH).holds()).isTrue();
    assertThat(new SealIsOfTheBranch(BRANCH, BRANCH).holds()).isTrue();
    assertThat(new SealIsOfTheBranch(COUNTED, BRANCH).holds()).isFalse();
  }
}
