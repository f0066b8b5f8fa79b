package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.PhaseAllows;
import dev.countersign.command.approval.AddApprover;
import dev.countersign.command.approval.AmountIsInTheCurrencyOfTheRoute;
import dev.countersign.command.approval.ApprovalHasLapsed;
import dev.countersign.command.approval.ApprovalTerms;
import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.approval.ApproverHoldsTheRole;
import dev.countersign.command.approval.Approvers;
import dev.countersign.command.approval.CopiesComeFromAParticipant;
import dev.countersign.command.approval.CopyDocument;
import dev.countersign.command.approval.LapseApproval;
import dev.countersign.command.approval.MakerIsNotApprover;
import dev.countersign.command.approval.PersonBroughtInIsAnApprover;
import dev.countersign.command.approval.PersonFillsOneStep;
import dev.countersign.command.approval.RestCanBeFilled;
import dev.countersign.command.approval.ReturnGoesToADecidedStep;
import dev.countersign.command.approval.ReturnToStep;
import dev.countersign.command.approval.TransferStep;
import dev.countersign.command.approval.UrgeApproval;
import dev.countersign.command.approval.UrgedByItsMaker;
import dev.countersign.command.approval.UrgesAreLimited;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.numbering.AllocateContractNumber;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.Event;
import dev.countersign.events.approval.ApprovalLapsed;
import dev.countersign.events.approval.ApprovalStepSubstituted;
import dev.countersign.events.approval.ApprovalStepTransferred;
import dev.countersign.events.approval.ApprovalUrged;
import dev.countersign.events.approval.ApproverAdded;
import dev.countersign.events.approval.DocumentCopied;
import dev.countersign.events.approval.Placement;
import dev.countersign.events.approval.ReturnedToStep;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ApprovalPolicy;
import dev.countersign.events.policy.CurrencyPolicy;
import dev.countersign.events.policy.SpentApprover;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What people do with a document in approval beside approving, rejecting and returning it. */
class FurtherActsTest {
  // ---- return to a step

  private static ReturnedToStep returned(String from, String to, String... voided) {
    return new ReturnedToStep(
        DOCUMENT, 1, from, to, List.of(voided), CHEN_JIE, "Look again", 1, null);
  }

  @Test
  void aReturnToAStepVoidsWhatWasDecidedThereAndLater() {
    contract(inJointStage())
        .as(CHEN_JIE.value(), Role.LEGAL)
        .when(new ReturnToStep(DOCUMENT, null, "branch-manager", "Look again"))
        .thenEvents(
            returned("legal", "branch-manager", "branch-manager", "product-manager"),
            opened(1, 1, new StepDue("branch-manager", AFTER_TWO_DAYS)));
    contract(inJointStage())
        .as(CHEN_JIE.value(), Role.LEGAL)
        .when(new ReturnToStep(DOCUMENT, "legal", "product-manager", "Look again"))
        .thenEvents(
            returned("legal", "product-manager", "product-manager"),
            opened(1, 2, new StepDue("product-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void afterAReturnTheSamePeopleDecideAnewAndTheRestOfTheRouteFollows() {
    Event[] returned =
        plus(
            inJointStage(),
            returned("legal", "product-manager", "product-manager"),
            opened(1, 2, new StepDue("product-manager", AFTER_TWO_DAYS)));
    contract(returned)
        .as(SUN_LI.value(), Role.PRODUCT_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenEvents(
            approved(1, "product-manager", SUN_LI),
            opened(
                1,
                3,
                new StepDue("finance", AFTER_TWO_DAYS),
                new StepDue("legal", AFTER_THREE_DAYS)));
    // What was decided before the step stands.
    contract(returned)
        .as(WANG_LEI.value(), Role.PRODUCT_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(PersonFillsOneStep.class);
  }

  @Test
  void aReturnGoesToWhatWasDecided() {
    for (String undecided : List.of("legal", "general-manager", "nobody")) {
      contract(inJointStage())
          .as(CHEN_JIE.value(), Role.LEGAL)
          .when(new ReturnToStep(DOCUMENT, null, undecided, "Look again"))
          .thenRefusedBy(ReturnGoesToADecidedStep.class);
    }
  }

  // ---- add an approver

  private static ApproverAdded added(Placement placement) {
    return new ApproverAdded(
        DOCUMENT,
        1,
        new RouteStep(
            "deputy-general-manager",
            1,
            Role.DEPUTY_GENERAL_MANAGER,
            BJ,
            LIN_BO,
            placement == Placement.AFTER ? "branch-manager" : null),
        placement,
        "branch-manager",
        WANG_LEI,
        "Large");
  }

  private static final AddApprover BEFORE =
      new AddApprover(DOCUMENT, null, LIN_BO, Placement.BEFORE, "Large");

  @Test
  void whoIsAddedBeforeIsHeardFirst() {
    StepDue deputy = new StepDue("deputy-general-manager", AFTER_TWO_DAYS);
    contract(inApproval())
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(BEFORE)
        .thenEvents(added(Placement.BEFORE), opened(1, 1, deputy));
    Event[] asked = plus(inApproval(), added(Placement.BEFORE), opened(1, 1, deputy));
    contract(asked)
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(ApproverHoldsTheRole.class);
    contract(asked)
        .as(LIN_BO.value(), Role.DEPUTY_GENERAL_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenEvents(
            approved(1, "deputy-general-manager", LIN_BO),
            opened(1, 1, new StepDue("branch-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void whoIsAddedAfterIsHeardBeforeTheNextStage() {
    Event[] asked = plus(inApproval(), added(Placement.AFTER));
    contract(inApproval())
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(new AddApprover(DOCUMENT, null, LIN_BO, Placement.AFTER, "Large"))
        .thenEvents(added(Placement.AFTER));
    contract(asked)
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenEvents(
            approved(1, "branch-manager", WANG_LEI),
            opened(1, 1, new StepDue("deputy-general-manager", AFTER_TWO_DAYS)));
    contract(
            plus(
                asked,
                approved(1, "branch-manager", WANG_LEI),
                opened(1, 1, new StepDue("deputy-general-manager", AFTER_TWO_DAYS))))
        .as(LIN_BO.value(), Role.DEPUTY_GENERAL_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenEvents(
            approved(1, "deputy-general-manager", LIN_BO),
            opened(1, 2, new StepDue("product-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void onlyThePersonAddedDecidesTheStep() {
    contract(
            plus(
                inApproval(),
                added(Placement.BEFORE),
                opened(1, 1, new StepDue("deputy-general-manager", AFTER_TWO_DAYS))))
        .as("E2000", Role.DEPUTY_GENERAL_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(ApproverHoldsTheRole.class);
  }

  @Test
  void whoIsBroughtInIsAnApproverAndFree() {
    contract(inApproval())
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(new AddApprover(DOCUMENT, null, GU_FANG, Placement.BEFORE, "Large"))
        .thenRefusedBy(PersonBroughtInIsAnApprover.class);
    contract(inApproval())
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(new TransferStep(DOCUMENT, null, LI_NA, "On leave"))
        .thenRefusedBy(MakerIsNotApprover.class);
    contract(inProductStep())
        .as(SUN_LI.value(), Role.PRODUCT_MANAGER)
        .when(new TransferStep(DOCUMENT, null, WANG_LEI, "On leave"))
        .thenRefusedBy(PersonFillsOneStep.class);
    contract(inProductStep())
        .as(SUN_LI.value(), Role.PRODUCT_MANAGER)
        .when(new TransferStep(DOCUMENT, null, SUN_LI, "On leave"))
        .thenRefusedBy(PersonFillsOneStep.class);
  }

  // ---- transfer

  private static final ApprovalStepTransferred TO_LIN_BO =
      new ApprovalStepTransferred(
          DOCUMENT, 1, "product-manager", SUN_LI, LIN_BO, Role.DEPUTY_GENERAL_MANAGER, "On leave");

  @Test
  void aStepIsPassedOnAndBothNamesStay() {
    contract(inProductStep())
        .as(SUN_LI.value(), Role.PRODUCT_MANAGER)
        .when(new TransferStep(DOCUMENT, null, LIN_BO, "On leave"))
        .thenEvents(TO_LIN_BO);
    contract(plus(inProductStep(), TO_LIN_BO))
        .as(SUN_LI.value(), Role.PRODUCT_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(PersonFillsOneStep.class);
    contract(plus(inProductStep(), TO_LIN_BO))
        .as("E2000", Role.PRODUCT_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(ApproverHoldsTheRole.class);
    contract(plus(inProductStep(), TO_LIN_BO))
        .as(LIN_BO.value(), Role.DEPUTY_GENERAL_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenEvents(
            approved(1, "product-manager", LIN_BO),
            opened(
                1,
                3,
                new StepDue("finance", AFTER_TWO_DAYS),
                new StepDue("legal", AFTER_THREE_DAYS)));
  }

  // ---- copy and urge

  @Test
  void whoTakesPartGivesCopies() {
    CopyDocument copy = new CopyDocument(DOCUMENT, List.of(XU_YAN), "To know");
    contract(inApproval())
        .as(LI_NA.value(), Role.SALES, "BJ")
        .when(copy)
        .thenEvents(new DocumentCopied(DOCUMENT, 1, List.of(XU_YAN), LI_NA, "To know"));
    contract(inApproval())
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(copy)
        .thenEvents(new DocumentCopied(DOCUMENT, 1, List.of(XU_YAN), WANG_LEI, "To know"));
    contract(inApproval())
        .as("E2000", Role.SALES, "BJ")
        .when(copy)
        .thenRefusedBy(CopiesComeFromAParticipant.class);
  }

  @Test
  void theMakerUrgesAFewTimesADay() {
    ApprovalUrged urged =
        new ApprovalUrged(DOCUMENT, 1, List.of("branch-manager"), LI_NA, null, TODAY);
    UrgeApproval urge = new UrgeApproval(DOCUMENT, null);
    contract(plus(inApproval(), urged, urged))
        .as(LI_NA.value(), Role.SALES, "BJ")
        .when(urge)
        .thenEvents(urged);
    contract(plus(inApproval(), urged, urged, urged))
        .as(LI_NA.value(), Role.SALES, "BJ")
        .when(urge)
        .thenRefusedBy(UrgesAreLimited.class);
    contract(plus(inApproval(), urged, urged, urged))
        .at("2026-03-03T02:00:00Z")
        .as(LI_NA.value(), Role.SALES, "BJ")
        .when(urge)
        .thenEvents(
            new ApprovalUrged(
                DOCUMENT, 1, List.of("branch-manager"), LI_NA, null, TODAY.plusDays(1)));
    contract(inApproval())
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(urge)
        .thenRefusedBy(UrgedByItsMaker.class);
  }

  // ---- lapse

  @Test
  void anApprovalThatIsNotUsedLapses() {
    LapseApproval lapse = new LapseApproval(DOCUMENT, 1);
    contract(approved())
        .at("2026-04-30T15:59:59Z")
        .when(lapse)
        .thenRefusedBy(ApprovalHasLapsed.class);
    contract(approved())
        .at("2026-04-30T16:00:00Z")
        .when(lapse)
        .thenEvents(new ApprovalLapsed(DOCUMENT, 1, LAPSES, LAPSES));
    contract(plus(approved(), new ApprovalLapsed(DOCUMENT, 1, LAPSES, LAPSES)))
        .as(CHEN_JIE.value(), Role.LEGAL)
        .when(new AllocateContractNumber(ID))
        .thenRefusedBy(PhaseAllows.class);
  }

  // ---- a person who is spent

  /** He Ping is the only product manager and the only general manager, Tang Wei their superior. */
  private static final Approvers SPENT =
      new Approvers(
          List.of(
              holder(WANG_LEI, Role.BRANCH_MANAGER),
              holder(ZHAO_MIN, Role.FINANCE),
              holder(CHEN_JIE, Role.LEGAL),
              holder(HE_PING, Role.PRODUCT_MANAGER, Role.GENERAL_MANAGER),
              holder(TANG_WEI, Role.CHAIRMAN)));

  private static Event[] heDecidedAsProductManager() {
    return plus(
        inProductStep(),
        approved(1, "product-manager", HE_PING),
        opened(
            1, 3, new StepDue("finance", AFTER_TWO_DAYS), new StepDue("legal", AFTER_THREE_DAYS)),
        approved(1, "finance", ZHAO_MIN));
  }

  @Test
  void theSuperiorOfWhoIsSpentStepsIn() {
    contract(heDecidedAsProductManager())
        .knowing(ApprovalTerms.class, terms(SPENT))
        .as(CHEN_JIE.value(), Role.LEGAL)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenEvents(
            approved(1, "legal", CHEN_JIE),
            new ApprovalStepSubstituted(DOCUMENT, 1, "general-manager", Role.CHAIRMAN, 1),
            opened(1, 4, new StepDue("general-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void orWhoWouldBeSpentIsRefusedWherePolicySaysSo() {
    ApprovalPolicy strict =
        new ApprovalPolicy(
            APPROVALS.routes(),
            APPROVALS.stepDays(),
            APPROVALS.defaultStepDays(),
            APPROVALS.wholeRouteDays(),
            APPROVALS.superiors(),
            SpentApprover.REFUSE,
            APPROVALS.lapseDays(),
            APPROVALS.urgesPerDay(),
            APPROVALS.delegationDays());
    Approvers two =
        new Approvers(
            List.of(
                holder(ZHAO_MIN, Role.FINANCE),
                holder(CHEN_JIE, Role.LEGAL),
                holder(SUN_LI, Role.PRODUCT_MANAGER),
                holder(HE_PING, Role.PRODUCT_MANAGER, Role.GENERAL_MANAGER),
                holder(TANG_WEI, Role.CHAIRMAN)));
    contract(inProductStep())
        .knowing(ApprovalTerms.class, terms(strict, two))
        .as(HE_PING.value(), Role.PRODUCT_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(RestCanBeFilled.class);
  }

  // ---- money

  @Test
  void amountsAreComparedInOneCurrency() {
    contract(draft())
        .knowing(
            InForce.type(CurrencyPolicy.class),
            new InForce<>(2, new CurrencyPolicy("USD", Map.of("CNY", "0.14"))))
        .as(LI_NA.value(), Role.SALES, "BJ")
        .when(new SubmitForApproval(ID, HASH))
        .thenRefusedBy(AmountIsInTheCurrencyOfTheRoute.class);
  }
}
