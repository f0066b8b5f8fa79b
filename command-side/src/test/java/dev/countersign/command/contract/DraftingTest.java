package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Decide;
import dev.countersign.command.Directory;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.EffectiveDateIsNotInTheFuture;
import dev.countersign.command.PhaseAllows;
import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.approval.MakerIsNotApprover;
import dev.countersign.command.contract.drafting.AmountIsPositive;
import dev.countersign.command.contract.drafting.AmountIsTheSumOfTheLines;
import dev.countersign.command.contract.drafting.DraftContract;
import dev.countersign.command.contract.drafting.DraftLine;
import dev.countersign.command.contract.drafting.Lead;
import dev.countersign.command.contract.drafting.LineProducts;
import dev.countersign.command.contract.drafting.LinesAreInOneCurrency;
import dev.countersign.command.contract.drafting.LinesNameDefinedProducts;
import dev.countersign.command.contract.drafting.OpportunityIsNotLost;
import dev.countersign.command.contract.drafting.OpportunityIsOfTheCustomer;
import dev.countersign.command.contract.drafting.OpportunityLeadsToOneContract;
import dev.countersign.command.contract.drafting.ReviseDraft;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.ProductId;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.DraftRevised;
import dev.countersign.events.contract.Line;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DraftingTest {
  private static DraftContract draftOf(List<DraftLine> lines, Money amount) {
    return new DraftContract(
        ID,
        ContractType.SALES_AND_CONSULTING,
        BJ,
        CUSTOMER,
        null,
        "Inventory system",
        null,
        "2026-1",
        lines,
        amount,
        null);
  }

  private static ReviseDraft revisionOf(
      List<DraftLine> lines, Money amount, @Nullable LocalDate date) {
    return new ReviseDraft(ID, "Second", null, "2026-2", lines, amount, date);
  }

  private static Decide<Contract> bySales(Event... given) {
    return contract(given).as(LI_NA.value(), Role.SALES, "BJ");
  }

  private static DraftRevised revised(int version, EmployeeId by) {
    return new DraftRevised(
        ID,
        version,
        "Second",
        null,
        "2026-2",
        false,
        List.of(new Line(1, PRODUCT, "Licences", 1, cny("5.00"))),
        cny("5.00"),
        by,
        TODAY,
        null);
  }

  @Test
  void drafts() {
    bySales()
        .when(draftOf(lines("600000.00"), cny("600000.00")))
        .thenEvents(drafted("600000.00", false));
  }

  private static Decide<Contract>.Outcome from(Lead lead) {
    return bySales().knowing(Lead.class, lead).when(draftOf(lines("600000.00"), cny("600000.00")));
  }

  @Test
  void draftsFromAnOpportunityOfItsBranchAndCustomer() {
    from(new Lead(BJ, CUSTOMER, false, null)).thenEvents(drafted("600000.00", false));
    for (Lead foreign :
        List.of(
            new Lead(new BranchId("SH"), CUSTOMER, false, null),
            new Lead(BJ, new CustomerId("another"), false, null),
            new Lead(BJ, null, false, null))) {
      from(foreign).thenRefusedBy(OpportunityIsOfTheCustomer.class);
    }
  }

  @Test
  void draftsFromNoneThatWasLostOrUsed() {
    from(new Lead(BJ, CUSTOMER, true, null)).thenRefusedBy(OpportunityIsNotLost.class);
    from(new Lead(BJ, CUSTOMER, false, ID)).thenRefusedBy(OpportunityLeadsToOneContract.class);
  }

  @Test
  void discountsCountInTheSum() {
    bySales()
        .when(draftOf(lines("100.00", "-10.01"), cny("89.99")))
        .thenEvents(
            new ContractDrafted(
                ID,
                ContractType.SALES_AND_CONSULTING,
                BJ,
                CUSTOMER,
                null,
                "Inventory system",
                null,
                "2026-1",
                false,
                List.of(
                    new Line(1, PRODUCT, "Licences", 1, cny("100.00")),
                    new Line(2, PRODUCT, "Licences", 1, cny("-10.01"))),
                cny("89.99"),
                LI_NA,
                TODAY,
                null));
  }

  @Test
  void theAmountIsTheSumOfTheLines() {
    bySales()
        .when(draftOf(lines("100.00", "0.01"), cny("100.00")))
        .thenRefusedBy(AmountIsTheSumOfTheLines.class);
  }

  @Test
  void aContractIsWorthSomething() {
    bySales()
        .when(draftOf(lines("100.00", "-100.00"), cny("0.00")))
        .thenRefusedBy(AmountIsPositive.class);
  }

  @Test
  void aContractHasOneCurrency() {
    bySales()
        .when(
            draftOf(
                List.of(new DraftLine(PRODUCT, "Licences", 1, Money.of("5", "USD"))), cny("5.00")))
        .thenRefusedBy(LinesAreInOneCurrency.class);
  }

  @Test
  void linesNameProductsOfTheCatalogue() {
    bySales()
        .when(
            draftOf(
                List.of(new DraftLine(new ProductId("NONE"), "Licences", 1, cny("5.00"))),
                cny("5.00")))
        .thenRefusedBy(LinesNameDefinedProducts.class);
  }

  @Test
  void linesDoNotNameProductsThatEnded() {
    String stream = PRODUCT.toString();
    bySales()
        .knowing(
            LineProducts.class,
            new LineProducts(
                new Directory(Map.of(stream, new Directory.Entry(stream, null, false)))))
        .when(draftOf(lines("5.00"), cny("5.00")))
        .thenRefusedBy(LinesNameDefinedProducts.class);
  }

  @ParameterizedTest
  @EnumSource(ContractType.class)
  void eachTypeIsDrafted(ContractType type) {
    bySales()
        .when(
            new DraftContract(
                ID,
                type,
                BJ,
                CUSTOMER,
                null,
                "Inventory system",
                null,
                "2026-1",
                lines("600000.00"),
                cny("600000.00"),
                null))
        .thenEvents(drafted(type, "600000.00", false));
  }

  @Test
  void nothingIsDraftedAhead() {
    bySales()
        .when(
            new DraftContract(
                ID,
                ContractType.SALES_AND_CONSULTING,
                BJ,
                CUSTOMER,
                null,
                "x",
                null,
                "1",
                lines("5.00"),
                cny("5.00"),
                TODAY.plusDays(1)))
        .thenRefusedBy(EffectiveDateIsNotInTheFuture.class);
  }

  @Test
  void revisesADraft() {
    bySales(draft())
        .when(revisionOf(lines("5.00"), cny("5.00"), null))
        .thenEvents(revised(2, LI_NA));
  }

  @Test
  void aRevisionIsCheckedLikeADraft() {
    bySales(draft())
        .when(revisionOf(lines("5.00"), cny("6.00"), null))
        .thenRefusedBy(AmountIsTheSumOfTheLines.class);
    bySales(draft())
        .when(revisionOf(lines("-5.00"), cny("-5.00"), null))
        .thenRefusedBy(AmountIsPositive.class);
    bySales(draft())
        .when(revisionOf(lines("5.00"), Money.of("5", "USD"), null))
        .thenRefusedBy(LinesAreInOneCurrency.class);
    bySales(draft())
        .when(
            revisionOf(
                List.of(new DraftLine(new ProductId("NONE"), "Licences", 1, cny("5.00"))),
                cny("5.00"),
                null))
        .thenRefusedBy(LinesNameDefinedProducts.class);
  }

  @Test
  void aRevisionIsNotOlderThanItsDraft() {
    bySales(draft())
        .when(revisionOf(lines("5.00"), cny("5.00"), TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void aRevisionIsNotOlderThanTheApproval() {
    bySales(
            plus(
                inLastStep(),
                approved(1, "general-manager", HE_PING),
                new DocumentApproved(DOCUMENT, 1, HASH, LAPSES, 1, TODAY.plusDays(2))))
        .at("2026-03-05T02:00:00Z")
        .when(revisionOf(lines("5.00"), cny("5.00"), TODAY.plusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void anEditVoidsTheApprovalsGiven() {
    bySales(inJointStage())
        .when(revisionOf(lines("5.00"), cny("5.00"), null))
        .thenEvents(
            revised(2, LI_NA),
            new ApprovalsVoided(DOCUMENT, 1, List.of("branch-manager", "product-manager")));
  }

  @Test
  void anEditVoidsACompleteApproval() {
    bySales(approved())
        .when(revisionOf(lines("5.00"), cny("5.00"), null))
        .thenEvents(
            revised(2, LI_NA),
            new ApprovalsVoided(
                DOCUMENT,
                1,
                List.of(
                    "branch-manager", "product-manager", "finance", "legal", "general-manager")));
  }

  @Test
  void afterAnEditNothingIsOpen() {
    contract(plus(inApproval(), revised(2, LI_NA), new ApprovalsVoided(DOCUMENT, 1, List.of())))
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(PhaseAllows.class);
  }

  @Test
  void whoeverRevisedIsAMakerToo() {
    contract(
            plus(
                draft(),
                revised(2, WANG_LEI),
                submitted(1, HASH),
                opened(1, 1, new StepDue("branch-manager", AFTER_TWO_DAYS))))
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(MakerIsNotApprover.class);
  }

  @Test
  void anotherBranchDoesNotRevise() {
    contract(draft())
        .as(LI_NA.value(), Role.SALES, "SH")
        .when(revisionOf(lines("5.00"), cny("5.00"), null))
        .thenNotAllowed();
  }
}
