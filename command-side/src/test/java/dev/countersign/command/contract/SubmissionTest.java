package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Decide;
import dev.countersign.command.approval.ApprovalTerms;
import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.approval.Approvers;
import dev.countersign.command.approval.MakerIsNotApprover;
import dev.countersign.command.approval.RouteCanBeFilled;
import dev.countersign.command.approval.RouteHasAStep;
import dev.countersign.command.approval.WithdrawSubmission;
import dev.countersign.command.approval.WithdrawnByItsMaker;
import dev.countersign.command.contract.approval.Counterparty;
import dev.countersign.command.contract.approval.CounterpartyIsVerified;
import dev.countersign.command.contract.approval.CurrencyHasARate;
import dev.countersign.command.contract.approval.CustomerExposure;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.ContractId;
import dev.countersign.events.Event;
import dev.countersign.events.Money;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.approval.SubmissionWithdrawn;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.ContractDrafted;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.DocumentRoute;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SubmissionTest {
  private static final DocumentId OTHER = new DocumentId(DocumentKind.CONTRACT, "c0");
  private static final SubmitForApproval SUBMIT = new SubmitForApproval(ID, HASH);

  private static Decide<Contract> bySales(Event... given) {
    return contract(given).as(LI_NA.value(), Role.SALES, "BJ");
  }

  private static CustomerExposure exposure(CustomerExposure.Other... others) {
    return new CustomerExposure(List.of(others), List.of());
  }

  private static CustomerExposure.Other other(Money amount, LocalDate date) {
    return new CustomerExposure.Other(new ContractId("c0"), amount, date);
  }

  private static SubmittedForApproval submission(
      Importance importance, Money aggregated, List<DocumentId> with, List<RouteStep> route) {
    return submission(false, importance, aggregated, with, route);
  }

  private static SubmittedForApproval submission(
      boolean standard,
      Importance importance,
      Money aggregated,
      List<DocumentId> with,
      List<RouteStep> route) {
    return submitted(LI_NA, 1, HASH, basis(importance, aggregated, standard, with), route);
  }

  private static List<RouteStep> majorRoute() {
    return Stream.concat(
            GENERAL_ROUTE.stream().limit(GENERAL_ROUTE.size() - 1),
            Stream.of(
                new RouteStep("deputy-general-manager", 4, Role.DEPUTY_GENERAL_MANAGER, null),
                new RouteStep("general-manager", 5, Role.GENERAL_MANAGER, null),
                new RouteStep("chairman", 6, Role.CHAIRMAN, null)))
        .toList();
  }

  private static final ApprovalStepsOpened FIRST =
      opened(1, 1, new StepDue("branch-manager", AFTER_TWO_DAYS));

  @Test
  void submitsOnTheGeneralRoute() {
    bySales(draft()).when(SUBMIT).thenEvents(submitted(1, HASH), FIRST);
  }

  @Test
  void uptoTheThresholdIsGeneral() {
    bySales(drafted("1000000.00", false))
        .when(SUBMIT)
        .thenEvents(
            submission(Importance.GENERAL, cny("1000000.00"), List.of(), GENERAL_ROUTE), FIRST);
  }

  @Test
  void aboveTheThresholdIsMajor() {
    bySales(drafted("1000000.01", false))
        .when(SUBMIT)
        .thenEvents(
            submission(Importance.MAJOR, cny("1000000.01"), List.of(), majorRoute()), FIRST);
  }

  @Test
  void aggregatesWithTheCustomersOtherContracts() {
    bySales(draft())
        .knowing(CustomerExposure.class, exposure(other(cny("400000.01"), TODAY.minusDays(90))))
        .when(SUBMIT)
        .thenEvents(
            submission(Importance.MAJOR, cny("1000000.01"), List.of(OTHER), majorRoute()), FIRST);
  }

  @Test
  void aggregatesWithTheGroupWhenThePolicySaysSo() {
    CustomerExposure ofTheGroup =
        new CustomerExposure(List.of(), List.of(other(cny("400000.01"), TODAY.minusDays(90))));
    bySales(draft())
        .knowing(CustomerExposure.class, ofTheGroup)
        .when(SUBMIT)
        .thenEvents(submitted(1, HASH), FIRST);
    bySales(draft())
        .knowing(CustomerExposure.class, ofTheGroup)
        .knowing(
            InForce.type(ContractPolicy.class), new InForce<>(1, contracts("sumsGroups", true)))
        .when(SUBMIT)
        .thenEvents(
            submission(Importance.MAJOR, cny("1000000.01"), List.of(OTHER), majorRoute()), FIRST);
  }

  private static Decide<Contract> verified(@Nullable LocalDate until, Event... given) {
    return bySales(given).knowing(Counterparty.class, new Counterparty(until));
  }

  @Test
  void aboveAnAmountTheCustomerWasVerified() {
    ContractDrafted large = drafted("5000000.01", false);
    SubmittedForApproval submitted =
        submission(Importance.MAJOR, cny("5000000.01"), List.of(), majorRoute());
    verified(TODAY, large).when(SUBMIT).thenEvents(submitted, FIRST);
    verified(TODAY.minusDays(1), large).when(SUBMIT).thenRefusedBy(CounterpartyIsVerified.class);
    verified(null, large).when(SUBMIT).thenRefusedBy(CounterpartyIsVerified.class);
    verified(null, drafted("5000000.00", false))
        .when(SUBMIT)
        .thenEvents(
            submission(Importance.MAJOR, cny("5000000.00"), List.of(), majorRoute()), FIRST);
  }

  @Test
  void splittingSparesNoVerification() {
    verified(null, draft())
        .knowing(CustomerExposure.class, exposure(other(cny("4400000.01"), TODAY)))
        .when(SUBMIT)
        .thenRefusedBy(CounterpartyIsVerified.class);
  }

  @Test
  void whereThePolicyAsksForNoVerificationThereIsNone() {
    verified(null, drafted("5000000.01", false))
        .knowing(
            InForce.type(ContractPolicy.class),
            new InForce<>(1, contracts("counterpartyCheckAbove", null)))
        .when(SUBMIT)
        .thenEvents(
            submission(Importance.MAJOR, cny("5000000.01"), List.of(), majorRoute()), FIRST);
  }

  @Test
  void whatLiesBeforeTheWindowDoesNotCount() {
    bySales(draft())
        .knowing(CustomerExposure.class, exposure(other(cny("400000.01"), TODAY.minusDays(91))))
        .when(SUBMIT)
        .thenEvents(submitted(1, HASH), FIRST);
  }

  @Test
  void convertsOtherCurrenciesAndRoundsUp() {
    bySales(draft())
        .knowing(CustomerExposure.class, exposure(other(Money.of("56338.03", "USD"), TODAY)))
        .when(SUBMIT)
        .thenEvents(
            submission(Importance.MAJOR, cny("1000000.02"), List.of(OTHER), majorRoute()), FIRST);
  }

  @Test
  void aCurrencyNeedsARate() {
    bySales(draft())
        .knowing(CustomerExposure.class, exposure(other(Money.of("1", "CHF"), TODAY)))
        .when(SUBMIT)
        .thenRefusedBy(CurrencyHasARate.class);
  }

  @Test
  void smallStandardContractsSkipLegal() {
    bySales(drafted("50000.00", true))
        .when(SUBMIT)
        .thenEvents(
            submission(
                true,
                Importance.GENERAL,
                cny("50000.00"),
                List.of(),
                GENERAL_ROUTE.stream().filter(step -> step.role() != Role.LEGAL).toList()),
            FIRST);
  }

  @Test
  void smallContractsOnAnotherTemplateDoNotSkipLegal() {
    bySales(drafted("50000.00", false))
        .when(SUBMIT)
        .thenEvents(
            submission(Importance.GENERAL, cny("50000.00"), List.of(), GENERAL_ROUTE), FIRST);
  }

  @Test
  void splittingDoesNotMakeAStandardContractSmall() {
    bySales(drafted("50000.00", true))
        .knowing(CustomerExposure.class, exposure(other(cny("0.01"), TODAY)))
        .when(SUBMIT)
        .thenEvents(
            submission(true, Importance.GENERAL, cny("50000.01"), List.of(OTHER), GENERAL_ROUTE),
            FIRST);
  }

  @Test
  void nothingPassesWithoutADecision() {
    ApprovalPolicy empty =
        new ApprovalPolicy(
            List.of(new DocumentRoute(DocumentKind.CONTRACT, List.of())),
            APPROVALS.stepDays(),
            APPROVALS.defaultStepDays(),
            APPROVALS.wholeRouteDays(),
            APPROVALS.superiors(),
            APPROVALS.whenSpent(),
            APPROVALS.lapseDays(),
            APPROVALS.urgesPerDay(),
            APPROVALS.delegationDays());
    bySales(draft())
        .knowing(ApprovalTerms.class, terms(empty, STAFF))
        .when(SUBMIT)
        .thenRefusedBy(RouteHasAStep.class);
  }

  @Test
  void aRouteNeedsAnotherPersonForEachStep() {
    Approvers tooFew =
        new Approvers(
            List.of(
                holder(WANG_LEI, Role.BRANCH_MANAGER),
                holder(ZHAO_MIN, Role.FINANCE),
                holder(CHEN_JIE, Role.LEGAL),
                holder(HE_PING, Role.PRODUCT_MANAGER, Role.GENERAL_MANAGER)));
    bySales(draft())
        .knowing(ApprovalTerms.class, terms(tooFew))
        .when(SUBMIT)
        .thenRefusedBy(RouteCanBeFilled.class);
  }

  @Test
  void whomAStepCanEscalateToMayFillIt() {
    Approvers withDeputy =
        new Approvers(
            List.of(
                holder(WANG_LEI, Role.BRANCH_MANAGER),
                holder(ZHAO_MIN, Role.FINANCE),
                holder(CHEN_JIE, Role.LEGAL),
                holder(HE_PING, Role.GENERAL_MANAGER),
                holder(LIN_BO, Role.DEPUTY_GENERAL_MANAGER)));
    bySales(draft())
        .knowing(ApprovalTerms.class, terms(withDeputy))
        .when(SUBMIT)
        .thenEvents(submitted(1, HASH), FIRST);
  }

  @Test
  void aMakerFillsNoStep() {
    Approvers withTheMaker =
        new Approvers(
            List.of(
                holder(LI_NA, Role.BRANCH_MANAGER, Role.CHAIRMAN),
                holder(SUN_LI, Role.PRODUCT_MANAGER),
                holder(ZHAO_MIN, Role.FINANCE),
                holder(CHEN_JIE, Role.LEGAL),
                holder(HE_PING, Role.GENERAL_MANAGER)));
    bySales(draft())
        .knowing(ApprovalTerms.class, terms(withTheMaker))
        .when(SUBMIT)
        .thenRefusedBy(RouteCanBeFilled.class);
  }

  @Test
  void aReturnedContractGoesOnInANewRound() {
    Event[] returned =
        plus(
            inProductStep(),
            new DocumentReturned(DOCUMENT, 1, "product-manager", SUN_LI, "No terms", 1, null));
    bySales(returned)
        .when(new SubmitForApproval(ID, OTHER_HASH))
        .thenEvents(
            submitted(2, OTHER_HASH), opened(2, 1, new StepDue("branch-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void inANewRoundWhoeverApprovedBeforeMayApproveAgain() {
    contract(
            plus(
                inProductStep(),
                new DocumentReturned(DOCUMENT, 1, "product-manager", SUN_LI, "No terms", 1, null),
                submitted(2, OTHER_HASH),
                opened(2, 1, new StepDue("branch-manager", AFTER_TWO_DAYS))))
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenEvents(
            approved(2, "branch-manager", WANG_LEI),
            opened(2, 2, new StepDue("product-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void whoeverSubmitsIsAMakerToo() {
    SubmittedForApproval byManager = submittedBy(WANG_LEI, 1, HASH);
    contract(plus(draft(), byManager, FIRST))
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(MakerIsNotApprover.class);
  }

  @Test
  void theMakerWithdraws() {
    bySales(inApproval())
        .when(new WithdrawSubmission(DOCUMENT, "Another product"))
        .thenEvents(new SubmissionWithdrawn(DOCUMENT, 1, LI_NA, "Another product"));
  }

  @Test
  void nobodyElseWithdraws() {
    contract(inApproval())
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(new WithdrawSubmission(DOCUMENT, "Another product"))
        .thenRefusedBy(WithdrawnByItsMaker.class);
  }
}
