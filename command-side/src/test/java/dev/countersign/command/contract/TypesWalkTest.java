package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Command;
import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.custody.RegisterOriginal;
import dev.countersign.command.contract.drafting.DraftContract;
import dev.countersign.command.contract.drafting.DraftLine;
import dev.countersign.command.contract.drafting.LinkParent;
import dev.countersign.command.contract.numbering.AllocateContractNumber;
import dev.countersign.command.contract.renewal.RenewContract;
import dev.countersign.command.contract.review.CloseReview;
import dev.countersign.command.contract.review.RecordFinding;
import dev.countersign.command.contract.review.RequestReview;
import dev.countersign.command.contract.review.ResolveFinding;
import dev.countersign.command.contract.review.ScopeDelta;
import dev.countersign.command.contract.signing.ActivateContract;
import dev.countersign.command.contract.signing.IssueText;
import dev.countersign.command.contract.signing.IssuedText;
import dev.countersign.command.contract.signing.RecordExecution;
import dev.countersign.command.contract.terms.AcceptEquipment;
import dev.countersign.command.contract.terms.DeliverableItem;
import dev.countersign.command.contract.terms.EquipmentItem;
import dev.countersign.command.contract.terms.FeeLine;
import dev.countersign.command.contract.terms.LinkPursuit;
import dev.countersign.command.contract.terms.MilestoneDate;
import dev.countersign.command.contract.terms.RecordGoodsReceived;
import dev.countersign.command.contract.terms.SetDeliverables;
import dev.countersign.command.contract.terms.SetEquipmentList;
import dev.countersign.command.contract.terms.SetFeeSchedule;
import dev.countersign.command.contract.terms.SetMilestones;
import dev.countersign.command.contract.terms.SetServiceLevel;
import dev.countersign.command.contract.terms.SetServiceTerm;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Equipment;
import dev.countersign.events.contract.EquipmentAccepted;
import dev.countersign.events.contract.GoodsReceived;
import dev.countersign.events.contract.Milestone;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.RenewalDrafted;
import dev.countersign.events.contract.ScopeChange;
import dev.countersign.events.contract.ServiceHours;
import dev.countersign.events.contract.Severity;
import dev.countersign.events.employee.Role;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each type of contract from its draft until it is in force. */
class TypesWalkTest {
  private static final List<DraftLine> LINES = lines("600000.00");

  private final House house = new House();

  private void draft(ContractType type) {
    bySales(
        new DraftContract(
            ID,
            type,
            BJ,
            CUSTOMER,
            null,
            "Inventory system",
            null,
            "2026-1",
            LINES,
            cny("600000.00"),
            null));
  }

  private void bySales(Command... commands) {
    Stream.of(commands).forEach(command -> house.must(LI_NA, Role.SALES, command));
  }

  private void approve() {
    approveBy(WANG_LEI, Role.BRANCH_MANAGER);
    approveBy(SUN_LI, Role.PRODUCT_MANAGER);
    approveBy(CHEN_JIE, Role.LEGAL);
    approveBy(ZHAO_MIN, Role.FINANCE);
    approveBy(HE_PING, Role.GENERAL_MANAGER);
  }

  private void approveBy(EmployeeId employee, Role role) {
    house.must(employee, role, new ApproveStep(DOCUMENT, null, null));
  }

  private void execute() {
    String number = house.history(ContractNumberAllocated.class).getFirst().number();
    String issued = IssuedText.hash(number, HASH);
    house.must(CHEN_JIE, Role.LEGAL, new IssueText(ID, null));
    bySales(
        new RecordExecution(
            ID, Party.CUSTOMER, "Zhou Min", "contract seal", 4, true, issued, null));
    house.must(GU_FANG, Role.SEAL_KEEPER, ours(4, issued, null));
    for (int original = 1; original <= 4; original++) {
      house.must(XU_YAN, Role.ARCHIVIST, new RegisterOriginal(ID, original, null, null));
    }
  }

  private void bringIntoForce() {
    bySales(new SubmitForApproval(ID, HASH));
    approve();
    house.must(CHEN_JIE, Role.LEGAL, new AllocateContractNumber(ID));
    execute();
    house.must(WANG_LEI, Role.BRANCH_MANAGER, new ActivateContract(ID, null));
  }

  @AfterEach
  void isInForce() {
    assertThat(house.history(ContractActivated.class)).hasSize(1);
  }

  @Test
  void salesAndConsulting() {
    draft(ContractType.SALES_AND_CONSULTING);
    bringIntoForce();
  }

  @Test
  void secondarySales() {
    draft(ContractType.SECONDARY_SALES);
    bySales(
        new LinkParent(ID, PARENT, null),
        new RequestReview(
            ID,
            List.of(CHEN_JIE_AT_WORK),
            List.of(new ScopeDelta(ScopeChange.Kind.ADDED, "A second site")),
            null));
    house.must(
        CHEN_JIE_AT_WORK, Role.LEGAL, new RecordFinding(ID, Severity.B, "No site named", null));
    bySales(new ResolveFinding(ID, 1, "It is named now", null));
    house.must(CHEN_JIE_AT_WORK, Role.LEGAL, new CloseReview(ID, null));
    bringIntoForce();
  }

  /** One of those who hold the role in this house. */
  private static final EmployeeId CHEN_JIE_AT_WORK = new EmployeeId("LEGAL 1");

  @Test
  void technicalService() {
    draft(ContractType.TECHNICAL_SERVICE);
    bySales(new SetServiceTerm(ID, TODAY, TODAY.plusYears(1), true, 30, "9.2", null));
    bySales(new SetServiceLevel(ID, ServiceHours.FIVE_BY_EIGHT, 4, 40, null));
    bringIntoForce();
  }

  @Test
  void theRenewalOfATechnicalService() {
    bySales(
        new RenewContract(
            ID,
            PARENT,
            "Inventory system",
            null,
            "2026-1",
            LINES,
            cny("600000.00"),
            TODAY.plusDays(1),
            TODAY.plusYears(1),
            false,
            0,
            null,
            null),
        new SetServiceLevel(ID, ServiceHours.FIVE_BY_EIGHT, 4, 40, null));
    bringIntoForce();
    assertThat(house.history(RenewalDrafted.class))
        .containsExactly(new RenewalDrafted(ID, PARENT, TODAY));
  }

  @Test
  void brandOperation() {
    draft(ContractType.BRAND_OPERATION);
    bySales(
        new LinkPursuit(ID, new BrandPursuitId("p1"), null),
        new SetDeliverables(ID, List.of(new DeliverableItem("Launch film", null)), null),
        new SetFeeSchedule(
            ID,
            List.of(
                new FeeLine(cny("200000.00"), 1, null, null),
                new FeeLine(cny("400000.00"), null, TODAY, TODAY.plusMonths(3))),
            null));
    bringIntoForce();
  }

  @Test
  void networkEngineering() {
    draft(ContractType.NETWORK_ENGINEERING);
    bySales(
        new SetEquipmentList(
            ID,
            List.of(
                new EquipmentItem(
                    Equipment.Kind.GOODS, "Switch", null, 12, "set", new BigDecimal("13")),
                new EquipmentItem(
                    Equipment.Kind.WORKS, "Cabling", null, 800, "m", new BigDecimal("9"))),
            null),
        new SetMilestones(
            ID,
            Stream.of(Milestone.Stage.values())
                .map(stage -> new MilestoneDate(stage, TODAY))
                .toList(),
            null));
    bringIntoForce();
    bySales(new RecordGoodsReceived(ID, 1, 12, "Hall 3", "Zhou Min", null));
    bySales(new AcceptEquipment(ID, 1, 12, "Zhou Min", null));
    assertThat(house.history(GoodsReceived.class)).hasSize(1);
    assertThat(house.history(EquipmentAccepted.class)).hasSize(1);
  }
}
