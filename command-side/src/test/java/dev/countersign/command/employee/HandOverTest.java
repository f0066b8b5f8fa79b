package dev.countersign.command.employee;

import static dev.countersign.command.automation.AutomationKit.because;
import static dev.countersign.command.automation.AutomationKit.cause;
import static dev.countersign.command.automation.AutomationKit.settle;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.command.TestCommandSide;
import dev.countersign.command.automation.AutomationKit;
import dev.countersign.command.branch.LaunchBranch;
import dev.countersign.command.branch.ReassignOpportunities;
import dev.countersign.command.opportunity.AssignOwner;
import dev.countersign.command.opportunity.LoseOpportunity;
import dev.countersign.command.opportunity.OpenOpportunity;
import dev.countersign.command.product.DefineProduct;
import dev.countersign.command.register.RegisterHistory;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.events.opportunity.OwnerAssigned;
import dev.countersign.web.ProblemException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What somebody has goes to another: alone, in bulk, and when they leave. */
class HandOverTest {
  private static final BranchId BRANCH = new BranchId("HAND");
  private static final ProductId PRODUCT = new ProductId("HANDED");

  @BeforeAll
  static void branch() {
    TestCommandSide.send(new LaunchBranch(BRANCH, "Hand over", null));
    TestCommandSide.send(
        new DefineProduct(PRODUCT, "Handed", "Line", Money.of("1.00", "CNY"), null));
  }

  private static EmployeeId employee(String code) {
    EmployeeId id = new EmployeeId(code);
    TestCommandSide.send(new RegisterEmployee(id, code, BRANCH, null));
    return id;
  }

  private static OpportunityId opportunity(String code, EmployeeId owner) {
    OpportunityId id = new OpportunityId(code);
    TestCommandSide.send(
        new OpenOpportunity(
            id, BRANCH, null, PRODUCT, owner, null, Money.of("1.00", "CNY"), null, null));
    return id;
  }

  private static OwnerAssigned assigned(OpportunityId id, EmployeeId from, EmployeeId to) {
    return new OwnerAssigned(id, from, to, today());
  }

  private static LocalDate today() {
    return LocalDate.now(TestCommandSide.bean(ZoneId.class));
  }

  private static List<Event> both(
      OpportunityId one, OpportunityId two, EmployeeId a, EmployeeId b) {
    return List.of(assigned(one, a, b), assigned(two, a, b));
  }

  private static ProblemException refused(RecordDeparture departure) {
    try {
      TestCommandSide.send(departure);
    } catch (ProblemException e) {
      return e;
    }
    throw new AssertionError("Not refused: " + departure);
  }

  @Test
  void allOfAnOwnerGoToAnotherInBulkAndOnce() {
    EmployeeId from = employee("BULK_FROM");
    EmployeeId to = employee("BULK_TO");
    OpportunityId one = opportunity("BULK_1", from);
    OpportunityId two = opportunity("BULK_2", from);
    OpportunityId lost = opportunity("BULK_3", from);
    TestCommandSide.send(new LoseOpportunity(lost, "Price", null, null));

    DomainEventMessage<?> reassigned = cause(new ReassignOpportunities(BRANCH, from, to, null));
    settle();
    assertThat(because(reassigned)).isEqualTo(both(one, two, from, to));
    AutomationKit.dieBeforeItIsNoted("WhenOpportunitiesAreReassignedThenAssignOwner", reassigned);
    assertThat(because(reassigned)).hasSize(2);
  }

  @Test
  void whoHasSomethingDoesNotLeaveWithoutASuccessor() {
    EmployeeId leaver = employee("HOLDER");
    EmployeeId other = employee("OTHER");
    OpportunityId held = opportunity("HELD", leaver);
    OpportunityId given = opportunity("GIVEN", leaver);
    TestCommandSide.send(new AssignOwner(given, other, null));

    ProblemException refusal = refused(new RecordDeparture(leaver, null, null));
    assertThat(refusal.rule()).isEqualTo("nothing-is-held");
    assertThat(refusal.properties().get("held"))
        .asString()
        .contains("HELD")
        .doesNotContain("GIVEN");

    TestCommandSide.send(new LoseOpportunity(held, "Price", null, null));
    TestCommandSide.send(new RecordDeparture(leaver, null, null));
  }

  @Test
  void theSuccessorGetsWhatTheLeaverHad() {
    EmployeeId leaver = employee("LEAVER");
    EmployeeId successor = employee("SUCCESSOR");
    OpportunityId one = opportunity("LEFT_1", leaver);
    OpportunityId two = opportunity("LEFT_2", leaver);
    hold(leaver, new ContractId("LENT"), "LOAN");
    assertThat(refused(new RecordDeparture(leaver, successor, null)).rule())
        .isEqualTo("loans-are-returned");
    hold(leaver, new ContractId("LENT"), null);

    DomainEventMessage<?> departed = cause(new RecordDeparture(leaver, successor, null));
    settle();
    assertThat(because(departed)).isEqualTo(both(one, two, leaver, successor));
    assertThat(refused(new RecordDeparture(successor, null, null)).rule())
        .isEqualTo("nothing-is-held");
    AutomationKit.dieBeforeItIsNoted("WhenEmployeeDepartsThenAssignOwner", departed);
    assertThat(because(departed)).hasSize(2);
  }

  /** As a contract would, which takes a whole approval to come that far; null: no more. */
  private static void hold(EmployeeId employee, ContractId contract, @Nullable String kind) {
    JdbcClient sql = TestCommandSide.bean(JdbcClient.class);
    if (kind == null) {
      sql.sql("delete from command.holding where stream = ?").param(contract.toString()).update();
    } else {
      sql.sql(
              "insert into command.holding (stream, number, kind, employee_id, held)"
                  + " values (?, 1, ?, ?, true)")
          .params(contract.toString(), kind, employee.value())
          .update();
    }
  }

  @Test
  void nobodyOpensAnythingForSomebodyWhoLeavesInThatMoment() throws Exception {
    EmployeeId leaver = employee("RACING");
    EmployeeId other = employee("RACED");
    TestCommandSide.send(new RecordDeparture(employee("WARM"), null, null));
    try (ExecutorService senders = Executors.newFixedThreadPool(4)) {
      List<Callable<Boolean>> all =
          Stream.concat(
                  IntStream.range(0, 24)
                      .<Callable<Boolean>>mapToObj(
                          i -> () -> accepted(() -> opportunity("RACE_" + i, leaver))),
                  Stream.<Callable<Boolean>>of(
                      () ->
                          accepted(
                              () ->
                                  TestCommandSide.send(new RecordDeparture(leaver, other, null)))))
              .toList();
      for (Future<Boolean> each : senders.invokeAll(all)) {
        each.get();
      }
    }
    settle();
    assertThat(held(leaver)).isZero();
  }

  private static boolean accepted(Runnable command) {
    try {
      command.run();
      return true;
    } catch (ProblemException e) {
      assertThat(e.rule()).isEqualTo("references-exist");
      return false;
    }
  }

  private static long held(EmployeeId employee) {
    return TestCommandSide.bean(JdbcClient.class)
        .sql("select count(*) from command.holding where held and employee_id = ?")
        .param(employee.value())
        .query(Long.class)
        .single();
  }

  @Test
  void whoIsToTakeOverDoesNotLeaveMeanwhile() {
    EmployeeId leaver = employee("CHAIN_1");
    EmployeeId gone = employee("CHAIN_2");
    TestCommandSide.send(new RecordDeparture(gone, null, null));
    assertThatThrownBy(() -> TestCommandSide.send(new RecordDeparture(leaver, gone, null)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.rule()).isEqualTo("references-exist"));
  }

  @Test
  void aRegisterThatLearnsFromTheLogKnowsTheSameAndMovesNoAutomation() {
    EmployeeId from = employee("LEARN_FROM");
    EmployeeId to = employee("LEARN_TO");
    opportunity("LEARN_1", from);
    TestCommandSide.send(new AssignOwner(opportunity("LEARN_2", from), to, null));
    TestCommandSide.send(new RecordDeparture(from, to, null));
    settle();
    List<Map<String, Object>> before = holdings();
    int events = AutomationKit.log().size();
    JdbcClient sql = TestCommandSide.bean(JdbcClient.class);
    sql.sql("delete from command.holding").update();
    sql.sql("delete from command.register_filled where register = 'holding'").update();

    RegisterHistory history = TestCommandSide.bean(RegisterHistory.class);
    history.stop();
    history.start();
    settle();
    assertThat(holdings()).isEqualTo(before);
    assertThat(AutomationKit.log()).hasSize(events);
  }

  private static List<Map<String, Object>> holdings() {
    return TestCommandSide.bean(JdbcClient.class)
        .sql("select * from command.holding order by stream, number")
        .query()
        .listOfRows();
  }
}
