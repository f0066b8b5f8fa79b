package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Decide;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.closing.CompleteContract;
import dev.countersign.command.contract.closing.NothingIsOpen;
import dev.countersign.command.contract.terms.AcceptEquipment;
import dev.countersign.command.contract.terms.AcceptedGoodsHaveArrived;
import dev.countersign.command.contract.terms.EquipmentItem;
import dev.countersign.command.contract.terms.EquipmentListIsSet;
import dev.countersign.command.contract.terms.GoodsAreOnTheList;
import dev.countersign.command.contract.terms.ItemIsGoods;
import dev.countersign.command.contract.terms.MilestoneDate;
import dev.countersign.command.contract.terms.MilestonesAreSet;
import dev.countersign.command.contract.terms.MilestonesFollowEachOther;
import dev.countersign.command.contract.terms.RecordGoodsReceived;
import dev.countersign.command.contract.terms.SetEquipmentList;
import dev.countersign.command.contract.terms.SetMilestones;
import dev.countersign.command.contract.terms.TaxRateIsAPercentage;
import dev.countersign.command.contract.terms.TypeHasEquipment;
import dev.countersign.events.Event;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractCompleted;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Equipment;
import dev.countersign.events.contract.EquipmentAccepted;
import dev.countersign.events.contract.EquipmentListSet;
import dev.countersign.events.contract.GoodsReceived;
import dev.countersign.events.contract.Milestone;
import dev.countersign.events.contract.MilestonesSet;
import dev.countersign.events.contract.RetentionBegun;
import dev.countersign.events.employee.Role;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Network engineering contracts (3.2.5). */
class NetworkTermsTest {
  private static final Event DRAFTED =
      drafted(ContractType.NETWORK_ENGINEERING, "600000.00", false);
  private static final LocalDate ARRIVAL = LocalDate.of(2026, 4, 1);
  private static final EquipmentListSet EQUIPMENT =
      new EquipmentListSet(
          ID,
          List.of(
              new Equipment(
                  1, Equipment.Kind.GOODS, "Switch", "S5735", 12, "set", new BigDecimal("13")),
              new Equipment(
                  2, Equipment.Kind.WORKS, "Cabling", null, 800, "m", new BigDecimal("9"))),
          LI_NA,
          TODAY);
  private static final MilestonesSet MILESTONES =
      new MilestonesSet(
          ID,
          Stream.of(Milestone.Stage.values()).map(stage -> new Milestone(stage, ARRIVAL)).toList(),
          LI_NA,
          TODAY);

  private static Decide<Contract> bySales(Event... given) {
    return contract(given).as(LI_NA.value(), Role.SALES, "BJ");
  }

  private static EquipmentItem goods(String taxRate) {
    return new EquipmentItem(
        Equipment.Kind.GOODS, "Switch", "S5735", 12, "set", new BigDecimal(taxRate));
  }

  private static SetEquipmentList list(EquipmentItem... items) {
    return new SetEquipmentList(ID, List.of(items), null);
  }

  private static SetMilestones milestones(Milestone... milestones) {
    return new SetMilestones(
        ID,
        Stream.of(milestones)
            .map(milestone -> new MilestoneDate(milestone.stage(), milestone.dueOn()))
            .toList(),
        null);
  }

  private static Event[] executed(Event... more) {
    Event[] way = sealed();
    return plus(
        plus(new Event[] {DRAFTED, EQUIPMENT, MILESTONES}, Arrays.copyOfRange(way, 1, way.length)),
        more);
  }

  private static GoodsReceived received(int quantity) {
    return new GoodsReceived(ID, 1, quantity, "Hall 3", "Zhou Min", LI_NA, TODAY);
  }

  private static RecordGoodsReceived receive(int item, int quantity) {
    return new RecordGoodsReceived(ID, item, quantity, "Hall 3", "Zhou Min", null);
  }

  @Test
  void goodsAndWorksHaveTheirOwnTaxRates() {
    bySales(DRAFTED)
        .when(
            list(
                goods("13"),
                new EquipmentItem(
                    Equipment.Kind.WORKS, "Cabling", null, 800, "m", new BigDecimal("9"))))
        .thenEvents(EQUIPMENT);
    for (String wrong : List.of("-0.1", "100")) {
      bySales(DRAFTED).when(list(goods(wrong))).thenRefusedBy(TaxRateIsAPercentage.class);
    }
  }

  @Test
  void milestonesFollowEachOther() {
    bySales(DRAFTED)
        .when(milestones(MILESTONES.milestones().toArray(Milestone[]::new)))
        .thenEvents(MILESTONES);
    Milestone arrival = new Milestone(Milestone.Stage.ARRIVAL, ARRIVAL);
    Milestone installation = new Milestone(Milestone.Stage.INSTALLATION, ARRIVAL);
    bySales(DRAFTED)
        .when(milestones(arrival, installation))
        .thenEvents(new MilestonesSet(ID, List.of(arrival, installation), LI_NA, TODAY));
    for (SetMilestones wrong :
        List.of(
            milestones(installation, arrival),
            milestones(arrival, arrival),
            milestones(
                arrival, new Milestone(Milestone.Stage.INSTALLATION, ARRIVAL.minusDays(1))))) {
      bySales(DRAFTED).when(wrong).thenRefusedBy(MilestonesFollowEachOther.class);
    }
  }

  @Test
  void isSubmittedWithAllOfThem() {
    SubmitForApproval submit = new SubmitForApproval(ID, HASH);
    bySales(DRAFTED, MILESTONES).when(submit).thenRefusedBy(EquipmentListIsSet.class);
    bySales(DRAFTED, EQUIPMENT).when(submit).thenRefusedBy(MilestonesAreSet.class);
    bySales(
            DRAFTED,
            EQUIPMENT,
            new MilestonesSet(ID, MILESTONES.milestones().subList(0, 4), LI_NA, TODAY))
        .when(submit)
        .thenRefusedBy(MilestonesAreSet.class);
    bySales(DRAFTED, EQUIPMENT, MILESTONES)
        .when(submit)
        .thenEvents(
            submitted(
                LI_NA,
                1,
                HASH,
                new RouteBasis(
                    ContractType.NETWORK_ENGINEERING.name(),
                    cny("600000.00"),
                    List.of(),
                    Importance.GENERAL,
                    false,
                    null),
                GENERAL_ROUTE),
            opened(1, 1, new StepDue("branch-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void anotherListVoidsTheApprovals() {
    bySales(DRAFTED, EQUIPMENT, MILESTONES, submitted(1, HASH))
        .when(
            list(
                goods("13"),
                new EquipmentItem(
                    Equipment.Kind.WORKS, "Cabling", null, 800, "m", new BigDecimal("9"))))
        .thenEvents(EQUIPMENT, new ApprovalsVoided(DOCUMENT, 1, List.of()));
  }

  @Test
  void goodsOfTheListArriveInParts() {
    bySales(executed()).when(receive(1, 8)).thenEvents(received(8));
    bySales(executed(received(8))).when(receive(1, 4)).thenEvents(received(4));
    bySales(executed(received(8))).when(receive(1, 5)).thenRefusedBy(GoodsAreOnTheList.class);
    bySales(executed()).when(receive(2, 1)).thenRefusedBy(ItemIsGoods.class);
    bySales(executed()).when(receive(3, 1)).thenRefusedBy(ItemIsGoods.class);
    bySales(executed())
        .when(new RecordGoodsReceived(ID, 1, 1, "Hall 3", "Zhou Min", TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  private static EquipmentAccepted accepted(int quantity) {
    return new EquipmentAccepted(ID, 1, quantity, "Zhou Min", LI_NA, TODAY);
  }

  private static AcceptEquipment accept(int item, int quantity) {
    return new AcceptEquipment(ID, item, quantity, "Zhou Min", null);
  }

  @Test
  void goodsAreAcceptedOnceTheyHaveArrived() {
    bySales(executed(received(8))).when(accept(1, 5)).thenEvents(accepted(5));
    bySales(executed(received(8), accepted(5))).when(accept(1, 3)).thenEvents(accepted(3));
    bySales(executed(received(8), accepted(5)))
        .when(accept(1, 4))
        .thenRefusedBy(AcceptedGoodsHaveArrived.class);
    bySales(executed()).when(accept(1, 1)).thenRefusedBy(AcceptedGoodsHaveArrived.class);
    bySales(executed()).when(accept(2, 1)).thenRefusedBy(ItemIsGoods.class);
    bySales(executed(received(8)))
        .when(new AcceptEquipment(ID, 1, 1, "Zhou Min", TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
    bySales(sealed()).when(accept(1, 1)).thenRefusedBy(TypeHasEquipment.class);
  }

  @Test
  void otherContractsHaveNone() {
    bySales(draft()).when(list(goods("13"))).thenRefusedBy(TypeHasEquipment.class);
    bySales(draft())
        .when(milestones(new Milestone(Milestone.Stage.ARRIVAL, ARRIVAL)))
        .thenRefusedBy(TypeHasEquipment.class);
    bySales(sealed()).when(receive(1, 1)).thenRefusedBy(TypeHasEquipment.class);
  }

  @Test
  void isNotCompleteBeforeItsGoodsArrive() {
    Event[] active = plus(executed(received(8)), new ContractActivated(ID, TODAY));
    contract(active)
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER)
        .when(new CompleteContract(ID, null, null))
        .thenRefusedBy(NothingIsOpen.class);
    contract(plus(active, received(4)))
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER)
        .when(new CompleteContract(ID, null, null))
        .thenEvents(
            new ContractCompleted(ID, null, TODAY),
            new RetentionBegun(ID, Importance.GENERAL, TODAY.plusYears(10), 1, TODAY));
  }
}
