package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Decide;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.terms.DeliverableItem;
import dev.countersign.command.contract.terms.DeliverablesAreSet;
import dev.countersign.command.contract.terms.FeeLine;
import dev.countersign.command.contract.terms.FeeNamesItsDeliverableOrPeriod;
import dev.countersign.command.contract.terms.FeesNameKnownDeliverables;
import dev.countersign.command.contract.terms.FeesSumToTheAmount;
import dev.countersign.command.contract.terms.LinkPursuit;
import dev.countersign.command.contract.terms.Pursuit;
import dev.countersign.command.contract.terms.PursuitIsApproved;
import dev.countersign.command.contract.terms.PursuitIsLinked;
import dev.countersign.command.contract.terms.PursuitIsOfTheCustomer;
import dev.countersign.command.contract.terms.SetDeliverables;
import dev.countersign.command.contract.terms.SetFeeSchedule;
import dev.countersign.command.contract.terms.TypeHasDeliverables;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.brandpursuit.BrandPursuitPhase;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Deliverable;
import dev.countersign.events.contract.DeliverablesSet;
import dev.countersign.events.contract.Fee;
import dev.countersign.events.contract.FeeScheduleSet;
import dev.countersign.events.contract.PursuitLinked;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Brand operation contracts (2.4.4). */
class BrandTermsTest {
  private static final BrandPursuitId PURSUIT = new BrandPursuitId("p1");
  private static final Event DRAFTED = drafted(ContractType.BRAND_OPERATION, "600000.00", false);
  private static final PursuitLinked LINKED = new PursuitLinked(ID, PURSUIT, LI_NA, TODAY);
  private static final LocalDate FROM = LocalDate.of(2026, 4, 1);
  private static final LocalDate TO = LocalDate.of(2026, 6, 30);
  private static final DeliverablesSet DELIVERABLES =
      new DeliverablesSet(
          ID,
          List.of(new Deliverable(1, "Launch film", TO), new Deliverable(2, "Fair stand", null)),
          LI_NA,
          TODAY);
  private static final FeeScheduleSet FEES =
      new FeeScheduleSet(
          ID,
          List.of(
              new Fee(1, cny("200000.00"), 1, null, null),
              new Fee(2, cny("400000.00"), null, FROM, TO)),
          LI_NA,
          TODAY);
  private static final SubmitForApproval SUBMIT = new SubmitForApproval(ID, HASH);

  private static Decide<Contract> bySales(Event... given) {
    return contract(given)
        .as(LI_NA.value(), Role.SALES, "BJ")
        .knowing(Pursuit.class, new Pursuit(true, BrandPursuitPhase.APPROVED));
  }

  private static FeeLine fee(String amount, int deliverable) {
    return new FeeLine(cny(amount), deliverable, null, null);
  }

  private static FeeLine fee(String amount, LocalDate from, LocalDate to) {
    return new FeeLine(cny(amount), null, from, to);
  }

  private static SetFeeSchedule schedule(FeeLine... fees) {
    return new SetFeeSchedule(ID, List.of(fees), null);
  }

  @ParameterizedTest
  @EnumSource(BrandPursuitPhase.class)
  void comesFromAnApprovedPursuit(BrandPursuitPhase phase) {
    Decide<Contract>.Outcome linked =
        bySales(DRAFTED)
            .knowing(Pursuit.class, new Pursuit(true, phase))
            .when(new LinkPursuit(ID, PURSUIT, null));
    if (Set.of(BrandPursuitPhase.APPROVED, BrandPursuitPhase.CONTRACTED).contains(phase)) {
      linked.thenEvents(LINKED);
    } else {
      linked.thenRefusedBy(PursuitIsApproved.class);
    }
  }

  @Test
  void comesFromAPursuitOfTheCustomer() {
    bySales(DRAFTED)
        .knowing(Pursuit.class, new Pursuit(false, BrandPursuitPhase.APPROVED))
        .when(new LinkPursuit(ID, PURSUIT, null))
        .thenRefusedBy(PursuitIsOfTheCustomer.class);
  }

  @Test
  void deliversAndIsPaid() {
    bySales(DRAFTED)
        .when(
            new SetDeliverables(
                ID,
                List.of(
                    new DeliverableItem("Launch film", TO),
                    new DeliverableItem("Fair stand", null)),
                null))
        .thenEvents(DELIVERABLES);
    bySales(DRAFTED, DELIVERABLES)
        .when(schedule(fee("200000.00", 1), fee("400000.00", FROM, TO)))
        .thenEvents(FEES);
  }

  @Test
  void eachFeeNamesADeliverableOrAPeriod() {
    for (FeeLine wrong :
        List.of(
            new FeeLine(cny("600000.00"), null, null, null),
            new FeeLine(cny("600000.00"), 1, FROM, TO),
            new FeeLine(cny("600000.00"), 1, null, TO),
            new FeeLine(cny("600000.00"), null, FROM, null),
            new FeeLine(cny("600000.00"), null, TO, FROM))) {
      bySales(DRAFTED, DELIVERABLES)
          .when(schedule(wrong))
          .thenRefusedBy(FeeNamesItsDeliverableOrPeriod.class);
    }
    bySales(DRAFTED, DELIVERABLES)
        .when(schedule(fee("600000.00", 3)))
        .thenRefusedBy(FeesNameKnownDeliverables.class);
  }

  @Test
  void theFeesAreTheAmount() {
    for (SetFeeSchedule wrong :
        List.of(
            schedule(fee("599999.99", 1)),
            schedule(fee("600000.00", 1), fee("0.00", 2)),
            schedule(fee("600001.00", 1), fee("-1.00", 2)),
            schedule(new FeeLine(Money.of("600000.00", "USD"), 1, null, null)))) {
      bySales(DRAFTED, DELIVERABLES).when(wrong).thenRefusedBy(FeesSumToTheAmount.class);
    }
  }

  @Test
  void otherContractsHaveNone() {
    bySales(draft())
        .when(new LinkPursuit(ID, PURSUIT, null))
        .thenRefusedBy(TypeHasDeliverables.class);
    bySales(draft())
        .when(new SetDeliverables(ID, List.of(new DeliverableItem("x", null)), null))
        .thenRefusedBy(TypeHasDeliverables.class);
    bySales(draft()).when(schedule(fee("5.00", 1))).thenRefusedBy(TypeHasDeliverables.class);
  }

  @Test
  void isSubmittedWithAllOfThem() {
    bySales(DRAFTED, DELIVERABLES, FEES).when(SUBMIT).thenRefusedBy(PursuitIsLinked.class);
    bySales(DRAFTED, LINKED).when(SUBMIT).thenRefusedBy(DeliverablesAreSet.class);
    bySales(DRAFTED, LINKED, DELIVERABLES).when(SUBMIT).thenRefusedBy(FeesSumToTheAmount.class);
    // What a fee names was taken out later.
    bySales(
            DRAFTED,
            LINKED,
            DELIVERABLES,
            new FeeScheduleSet(
                ID, List.of(new Fee(1, cny("600000.00"), 2, null, null)), LI_NA, TODAY),
            new DeliverablesSet(ID, List.of(new Deliverable(1, "Launch film", null)), LI_NA, TODAY))
        .when(SUBMIT)
        .thenRefusedBy(FeesNameKnownDeliverables.class);
    bySales(DRAFTED, LINKED, DELIVERABLES, FEES)
        .when(SUBMIT)
        .thenEvents(
            submitted(
                LI_NA,
                1,
                HASH,
                new RouteBasis(
                    ContractType.BRAND_OPERATION.name(),
                    cny("600000.00"),
                    List.of(),
                    Importance.GENERAL,
                    false,
                    null),
                GENERAL_ROUTE),
            opened(1, 1, new StepDue("branch-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void anotherScheduleVoidsTheApprovals() {
    bySales(DRAFTED, LINKED, DELIVERABLES, FEES, submitted(1, HASH))
        .when(schedule(fee("200000.00", 1), fee("400000.00", FROM, TO)))
        .thenEvents(FEES, new ApprovalsVoided(DOCUMENT, 1, List.of()));
  }
}
