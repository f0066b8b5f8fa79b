package dev.countersign.command.opportunity;

import dev.countersign.command.Decide;
import dev.countersign.command.Directory;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import dev.countersign.events.OpportunityId;
import dev.countersign.events.ProductId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.opportunity.CloseRescheduled;
import dev.countersign.events.opportunity.CustomerIdentified;
import dev.countersign.events.opportunity.OpportunityAdvanced;
import dev.countersign.events.opportunity.OpportunityLost;
import dev.countersign.events.opportunity.OpportunityMovedBack;
import dev.countersign.events.opportunity.OpportunityOpened;
import dev.countersign.events.opportunity.OpportunityReopened;
import dev.countersign.events.opportunity.OpportunityResized;
import dev.countersign.events.opportunity.OpportunityWon;
import dev.countersign.events.opportunity.OwnerAssigned;
import dev.countersign.events.policy.OpportunityPolicy;
import dev.countersign.events.policy.StagePolicy;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OpportunityTest {
  private static final OpportunityId ID = new OpportunityId("O1");
  private static final BranchId BJ = new BranchId("BJ");
  private static final CustomerId CUSTOMER = new CustomerId("C1");
  private static final ProductId ERP = new ProductId("ERP");
  private static final EmployeeId OWNER = new EmployeeId("E1001");
  private static final EmployeeId ANOTHER = new EmployeeId("E1005");
  private static final Money AMOUNT = Money.of("48000.00", "CNY");
  private static final Money OTHER = Money.of("50000.00", "CNY");
  private static final Money NEGATIVE = Money.of("-1.00", "CNY");
  private static final LocalDate OPENED = LocalDate.of(2026, 2, 1);
  private static final LocalDate CLOSE = LocalDate.of(2026, 6, 30);
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final InForce<OpportunityPolicy> POLICY =
      new InForce<>(
          3,
          new OpportunityPolicy(
              List.of(
                  new StagePolicy("FIRST", 10, List.of()),
                  new StagePolicy("SECOND", 40, List.of("customer", "amount", "expectedClose")),
                  new StagePolicy("THIRD", 80, List.of()))));
  private static final OpportunityWon WON = new OpportunityWon(ID, AMOUNT, TODAY);

  private static OpportunityOpened opened(
      @Nullable CustomerId customer, String stage, @Nullable LocalDate close) {
    int probability = stage.equals("FIRST") ? 10 : 40;
    return new OpportunityOpened(
        ID, BJ, customer, ERP, OWNER, stage, probability, AMOUNT, close, 3, OPENED);
  }

  private static final OpportunityOpened OPEN = opened(CUSTOMER, "FIRST", CLOSE);

  private static Decide<Opportunity> bySales() {
    return Decide.of(Opportunity.class)
        .as("E1001", Role.SALES, "BJ")
        .knowing(POLICY)
        .knowing(new Directory.Entry(OWNER.toString(), "BJ", true));
  }

  private static OpenOpportunity open(
      @Nullable String stage, Money amount, @Nullable LocalDate close) {
    return new OpenOpportunity(ID, BJ, CUSTOMER, ERP, OWNER, stage, amount, close, OPENED);
  }

  @Test
  void opensInTheFirstStage() {
    bySales().when(open(null, AMOUNT, CLOSE)).thenEvents(OPEN);
  }

  @Test
  void opensInAStageOfThePolicyOnly() {
    bySales().when(open("ELSEWHERE", AMOUNT, CLOSE)).thenRefusedBy(StageExists.class);
  }

  @Test
  void doesNotOpenWithANegativeAmount() {
    bySales().when(open(null, NEGATIVE, CLOSE)).thenRefusedBy(AmountIsNotNegative.class);
  }

  @Test
  void doesNotOpenToCloseBeforeItOpened() {
    bySales()
        .when(open(null, AMOUNT, OPENED.minusDays(1)))
        .thenRefusedBy(CloseIsNotBeforeOpening.class);
  }

  @Test
  void theOwnerIsOfTheBranch() {
    bySales()
        .knowing(new Directory.Entry(OWNER.toString(), "SH", true))
        .when(open(null, AMOUNT, CLOSE))
        .thenRefusedBy(OwnerBelongsToTheBranch.class);
  }

  @Test
  void headquartersOwnsEverywhere() {
    bySales()
        .knowing(new Directory.Entry(OWNER.toString(), null, true))
        .when(open(null, AMOUNT, CLOSE))
        .thenEvents(OPEN);
  }

  @Test
  void anotherBranchMayNotTouchIt() {
    Decide.of(Opportunity.class)
        .as("E2001", Role.SALES, "SH")
        .given(OPEN)
        .when(new LoseOpportunity(ID, "Price", null, null))
        .thenNotAllowed();
  }

  @Test
  void identifiesTheCustomerOnce() {
    bySales()
        .given(opened(null, "FIRST", CLOSE))
        .when(new IdentifyCustomer(ID, CUSTOMER, null))
        .thenEvents(new CustomerIdentified(ID, CUSTOMER, TODAY));
    bySales()
        .given(OPEN)
        .when(new IdentifyCustomer(ID, CUSTOMER, null))
        .thenRefusedBy(CustomerIsStillUnknown.class);
  }

  @Test
  void advances() {
    bySales()
        .given(OPEN)
        .when(new AdvanceOpportunity(ID, "THIRD", null))
        .thenEvents(new OpportunityAdvanced(ID, "FIRST", "THIRD", 80, 3, TODAY));
  }

  @Test
  void advancesOnlyForward() {
    bySales()
        .given(opened(CUSTOMER, "SECOND", CLOSE))
        .when(new AdvanceOpportunity(ID, "FIRST", null))
        .thenRefusedBy(StageIsLater.class);
    bySales()
        .given(OPEN)
        .when(new AdvanceOpportunity(ID, "ELSEWHERE", null))
        .thenRefusedBy(StageExists.class);
  }

  @Test
  void leavesAStageOnlyWhenItsCriteriaAreMet() {
    bySales()
        .given(opened(null, "FIRST", CLOSE))
        .when(new AdvanceOpportunity(ID, "THIRD", null))
        .thenRefusedBy(ExitCriteriaAreMet.class);
    bySales()
        .given(opened(CUSTOMER, "SECOND", null))
        .when(new AdvanceOpportunity(ID, "THIRD", null))
        .thenRefusedBy(ExitCriteriaAreMet.class);
  }

  @Test
  void movesBack() {
    bySales()
        .given(opened(CUSTOMER, "SECOND", CLOSE))
        .when(new MoveOpportunityBack(ID, "FIRST", "No budget", null))
        .thenEvents(new OpportunityMovedBack(ID, "SECOND", "FIRST", 10, "No budget", 3, TODAY));
    bySales()
        .given(OPEN)
        .when(new MoveOpportunityBack(ID, "SECOND", "No budget", null))
        .thenRefusedBy(StageIsEarlier.class);
  }

  @Test
  void resizes() {
    bySales()
        .given(OPEN)
        .when(new ResizeOpportunity(ID, OTHER, null))
        .thenEvents(new OpportunityResized(ID, AMOUNT, OTHER, TODAY));
    bySales()
        .given(OPEN)
        .when(new ResizeOpportunity(ID, AMOUNT, null))
        .thenRefusedBy(AmountChanges.class);
    bySales()
        .given(OPEN)
        .when(new ResizeOpportunity(ID, NEGATIVE, null))
        .thenRefusedBy(AmountIsNotNegative.class);
  }

  @Test
  void reschedules() {
    LocalDate later = CLOSE.plusMonths(1);
    bySales()
        .given(OPEN)
        .when(new RescheduleClose(ID, later, null))
        .thenEvents(new CloseRescheduled(ID, CLOSE, later, TODAY));
    bySales()
        .given(OPEN)
        .when(new RescheduleClose(ID, CLOSE, null))
        .thenRefusedBy(CloseDateChanges.class);
    bySales()
        .given(OPEN)
        .when(new RescheduleClose(ID, OPENED.minusDays(1), null))
        .thenRefusedBy(CloseIsNotBeforeOpening.class);
  }

  @Test
  void winsWhatWasExpectedUnlessToldOtherwise() {
    bySales().given(OPEN).when(new WinOpportunity(ID, null, null)).thenEvents(WON);
    bySales()
        .given(OPEN)
        .when(new WinOpportunity(ID, OTHER, OPENED))
        .thenEvents(new OpportunityWon(ID, OTHER, OPENED));
  }

  @Test
  void winsFromAKnownCustomerOnly() {
    bySales()
        .given(opened(null, "FIRST", CLOSE))
        .when(new WinOpportunity(ID, null, null))
        .thenRefusedBy(CustomerIsKnown.class);
  }

  @Test
  void winsSomething() {
    bySales()
        .given(OPEN)
        .when(new WinOpportunity(ID, Money.zero("CNY"), null))
        .thenRefusedBy(WonAmountIsPositive.class);
  }

  @Test
  void nothingHappensBeforeTheOpening() {
    bySales()
        .given(OPEN)
        .when(new WinOpportunity(ID, null, OPENED.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void loses() {
    bySales()
        .given(OPEN)
        .when(new LoseOpportunity(ID, "Price", "Northwind", null))
        .thenEvents(new OpportunityLost(ID, "Price", "Northwind", TODAY));
  }

  @Test
  void whatIsDecidedStaysUntilReopened() {
    bySales()
        .given(OPEN, WON)
        .when(new LoseOpportunity(ID, "Price", null, null))
        .thenRefusedBy(OpportunityIsOpen.class);
  }

  @Test
  void reopens() {
    bySales()
        .given(OPEN, WON)
        .when(new ReopenOpportunity(ID, "SECOND", "They came back", null))
        .thenEvents(new OpportunityReopened(ID, "SECOND", 40, "They came back", 3, TODAY));
    bySales()
        .given(OPEN)
        .when(new ReopenOpportunity(ID, "SECOND", "They came back", null))
        .thenRefusedBy(OpportunityIsClosed.class);
  }

  private static Decide<Opportunity> byManager() {
    return Decide.of(Opportunity.class)
        .as("E1002", Role.BRANCH_MANAGER, "BJ")
        .knowing(new Directory.Entry(ANOTHER.toString(), "BJ", true))
        .given(OPEN);
  }

  @Test
  void goesToAnotherOwner() {
    byManager()
        .when(new AssignOwner(ID, ANOTHER, null))
        .thenEvents(new OwnerAssigned(ID, OWNER, ANOTHER, TODAY));
    byManager().when(new AssignOwner(ID, OWNER, null)).thenRefusedBy(OwnerChanges.class);
    byManager()
        .given(new OwnerAssigned(ID, OWNER, ANOTHER, TODAY))
        .when(new AssignOwner(ID, ANOTHER, null))
        .thenRefusedBy(OwnerChanges.class);
  }

  @Test
  void theNextOwnerIsOfTheBranch() {
    byManager()
        .knowing(new Directory.Entry(ANOTHER.toString(), "SH", true))
        .when(new AssignOwner(ID, ANOTHER, null))
        .thenRefusedBy(OwnerBelongsToTheBranch.class);
  }

  @Test
  void nothingIsDatedBeforeWhatHappened() {
    OpportunityResized resized =
        new OpportunityResized(ID, Money.of("1.00", "CNY"), Money.of("2.00", "CNY"), TODAY);
    bySales()
        .given(OPEN, resized)
        .when(new WinOpportunity(ID, null, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void ownersFollowOneAnotherInTime() {
    OwnerAssigned assigned = new OwnerAssigned(ID, new EmployeeId("E1009"), OWNER, TODAY);
    byManager()
        .given(assigned)
        .when(new AssignOwner(ID, ANOTHER, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
    byManager()
        .given(assigned)
        .when(new AssignOwner(ID, ANOTHER, TODAY))
        .thenEvents(new OwnerAssigned(ID, OWNER, ANOTHER, TODAY));
  }

  @Test
  void whatIsDecidedKeepsItsOwner() {
    byManager()
        .given(WON)
        .when(new AssignOwner(ID, ANOTHER, null))
        .thenRefusedBy(OpportunityIsOpen.class);
  }

  @Test
  void salesDoesNotAssign() {
    bySales().given(OPEN).when(new AssignOwner(ID, ANOTHER, null)).thenNotAllowed();
  }
}
