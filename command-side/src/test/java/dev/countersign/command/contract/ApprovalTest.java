package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Command;
import dev.countersign.command.approval.ApprovalTerms;
import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.approval.ApproverHoldsTheRole;
import dev.countersign.command.approval.Approvers;
import dev.countersign.command.approval.MakerIsNotApprover;
import dev.countersign.command.approval.PersonFillsOneStep;
import dev.countersign.command.approval.RejectDocument;
import dev.countersign.command.approval.RestCanBeFilled;
import dev.countersign.command.approval.ReturnForChange;
import dev.countersign.command.approval.StepIsOpen;
import dev.countersign.command.approval.StepIsUnambiguous;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.ApprovalStepsOpened;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentRejected;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.employee.Role;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ApprovalTest {
  private static final ApproveStep APPROVE = new ApproveStep(DOCUMENT, null, null);

  private static ApproveStep approve(String step) {
    return new ApproveStep(DOCUMENT, step, null);
  }

  @Test
  void theBranchManagerOpensTheNextStage() {
    contract(inApproval())
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(new ApproveStep(DOCUMENT, "branch-manager", "Fine"))
        .thenEvents(
            new ApprovalStepApproved(DOCUMENT, 1, "branch-manager", WANG_LEI, "Fine", 1, null),
            opened(1, 2, new StepDue("product-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void aJointStageOpensAllItsSteps() {
    contract(inProductStep())
        .as(SUN_LI.value(), Role.PRODUCT_MANAGER)
        .when(APPROVE)
        .thenEvents(
            approved(1, "product-manager", SUN_LI),
            opened(
                1,
                3,
                new StepDue("finance", AFTER_TWO_DAYS),
                new StepDue("legal", AFTER_THREE_DAYS)));
  }

  @Test
  void noStepIsDueAfterTheWholeRoute() {
    contract(inProductStep())
        .at("2026-03-06T02:00:00Z")
        .as(SUN_LI.value(), Role.PRODUCT_MANAGER)
        .when(APPROVE)
        .thenEvents(
            approved(1, "product-manager", SUN_LI),
            opened(
                1,
                3,
                new StepDue("finance", AFTER_FIVE_DAYS),
                new StepDue("legal", AFTER_FIVE_DAYS)));
  }

  @Test
  void aJointStageWaitsForAll() {
    contract(inJointStage())
        .as(CHEN_JIE.value(), Role.LEGAL)
        .when(APPROVE)
        .thenEvents(approved(1, "legal", CHEN_JIE));
  }

  @Test
  void aJointStageIsDecidedInAnyOrder() {
    contract(plus(inJointStage(), approved(1, "legal", CHEN_JIE)))
        .as(ZHAO_MIN.value(), Role.FINANCE)
        .when(APPROVE)
        .thenEvents(
            approved(1, "finance", ZHAO_MIN),
            opened(1, 4, new StepDue("general-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void theLastStepApprovesTheContract() {
    contract(inLastStep())
        .as(HE_PING.value(), Role.GENERAL_MANAGER)
        .when(APPROVE)
        .thenEvents(
            approved(1, "general-manager", HE_PING),
            new DocumentApproved(DOCUMENT, 1, HASH, LAPSES, 1, TODAY));
  }

  @Test
  void decisionsKeepTheVersionThatGaveTheRoute() {
    contract(inApproval())
        .knowing(ApprovalTerms.class, new ApprovalTerms(2, APPROVALS, WORKING_DAYS, STAFF))
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(APPROVE)
        .thenEvents(
            approved(1, "branch-manager", WANG_LEI),
            new ApprovalStepsOpened(
                DOCUMENT, 1, 2, List.of(new StepDue("product-manager", AFTER_TWO_DAYS)), 2));
  }

  @Test
  void makersDoNotApprove() {
    contract(inApproval())
        .as(LI_NA.value(), Role.BRANCH_MANAGER, "BJ")
        .when(APPROVE)
        .thenRefusedBy(MakerIsNotApprover.class);
  }

  @Test
  void noPersonFillsTwoSteps() {
    contract(inProductStep())
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, Role.PRODUCT_MANAGER)
        .when(APPROVE)
        .thenRefusedBy(PersonFillsOneStep.class);
  }

  /** He Ping is the only general manager, and could do the product manager's step, too. */
  private static final Approvers TIGHT =
      new Approvers(
          List.of(
              holder(WANG_LEI, Role.BRANCH_MANAGER),
              holder(SUN_LI, Role.PRODUCT_MANAGER),
              holder(ZHAO_MIN, Role.FINANCE),
              holder(CHEN_JIE, Role.LEGAL),
              holder(HE_PING, Role.PRODUCT_MANAGER, Role.GENERAL_MANAGER)));

  @Test
  void whoIsNeededLaterDoesNotDecideNow() {
    contract(inProductStep())
        .knowing(ApprovalTerms.class, terms(TIGHT))
        .as(HE_PING.value(), Role.PRODUCT_MANAGER, Role.GENERAL_MANAGER)
        .when(APPROVE)
        .thenRefusedBy(RestCanBeFilled.class);
    contract(inProductStep())
        .knowing(ApprovalTerms.class, terms(TIGHT))
        .as(SUN_LI.value(), Role.PRODUCT_MANAGER)
        .when(approve("product-manager"))
        .thenEvents(
            approved(1, "product-manager", SUN_LI),
            opened(
                1,
                3,
                new StepDue("finance", AFTER_TWO_DAYS),
                new StepDue("legal", AFTER_THREE_DAYS)));
  }

  @Test
  void whereSomebodyIsMissingAnywayItGoesOn() {
    Approvers withoutFinance =
        new Approvers(
            TIGHT.actors().stream().filter(actor -> !actor.employeeId().equals(ZHAO_MIN)).toList());
    contract(inProductStep())
        .knowing(ApprovalTerms.class, terms(withoutFinance))
        .as(HE_PING.value(), Role.PRODUCT_MANAGER, Role.GENERAL_MANAGER)
        .when(APPROVE)
        .thenEvents(
            approved(1, "product-manager", HE_PING),
            opened(
                1,
                3,
                new StepDue("finance", AFTER_TWO_DAYS),
                new StepDue("legal", AFTER_THREE_DAYS)));
  }

  @Test
  void aManagerOfAnotherBranchIsNotLetIn() {
    contract(inApproval())
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "SH")
        .when(APPROVE)
        .thenNotAllowed();
  }

  @Test
  void aRoleOfTheBranchDoesNotFillAStepOfTheCompany() {
    contract(inProductStep())
        .as(SUN_LI.value(), Role.PRODUCT_MANAGER, "BJ")
        .when(APPROVE)
        .thenRefusedBy(ApproverHoldsTheRole.class);
  }

  @Test
  void aCompanyWideRoleFillsAStepOfTheBranch() {
    contract(inApproval())
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER)
        .when(APPROVE)
        .thenEvents(
            approved(1, "branch-manager", WANG_LEI),
            opened(1, 2, new StepDue("product-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void aStepWaitsForItsTurn() {
    contract(inApproval())
        .as(ZHAO_MIN.value(), Role.FINANCE)
        .when(APPROVE)
        .thenRefusedBy(ApproverHoldsTheRole.class);
    contract(inApproval())
        .as(ZHAO_MIN.value(), Role.FINANCE)
        .when(approve("finance"))
        .thenRefusedBy(StepIsOpen.class);
  }

  @Test
  void aStepIsDecidedOnce() {
    contract(inProductStep())
        .as("E2000", Role.BRANCH_MANAGER)
        .when(approve("branch-manager"))
        .thenRefusedBy(StepIsOpen.class);
  }

  @Test
  void whoeverCouldFillTwoStepsNamesOne() {
    contract(inJointStage())
        .as("E2000", Role.FINANCE, Role.LEGAL)
        .when(APPROVE)
        .thenRefusedBy(StepIsUnambiguous.class);
    contract(inJointStage())
        .as("E2000", Role.FINANCE, Role.LEGAL)
        .when(approve("legal"))
        .thenEvents(approved(1, "legal", new EmployeeId("E2000")));
  }

  @Test
  void aNamedStepNeedsItsRole() {
    contract(inJointStage())
        .as(CHEN_JIE.value(), Role.LEGAL)
        .when(approve("finance"))
        .thenRefusedBy(ApproverHoldsTheRole.class);
  }

  @Test
  void rejectsForGood() {
    contract(inJointStage())
        .as(CHEN_JIE.value(), Role.LEGAL)
        .when(new RejectDocument(DOCUMENT, null, "Liquidation"))
        .thenEvents(
            new DocumentRejected(DOCUMENT, 1, "legal", CHEN_JIE, "Liquidation", 1, TODAY, null));
  }

  @Test
  void returnsForChange() {
    contract(inJointStage())
        .as(CHEN_JIE.value(), Role.LEGAL)
        .when(new ReturnForChange(DOCUMENT, "legal", "No terms"))
        .thenEvents(new DocumentReturned(DOCUMENT, 1, "legal", CHEN_JIE, "No terms", 1, null));
  }

  static Stream<Command> otherDecisions() {
    return Stream.of(
        new RejectDocument(DOCUMENT, null, "Liquidation"),
        new ReturnForChange(DOCUMENT, null, "No terms"));
  }

  @ParameterizedTest
  @MethodSource("otherDecisions")
  void whoeverMayNotApproveMayNotDecideOtherwise(Command decision) {
    contract(inApproval())
        .as(LI_NA.value(), Role.BRANCH_MANAGER, "BJ")
        .when(decision)
        .thenRefusedBy(MakerIsNotApprover.class);
    contract(inProductStep())
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, Role.PRODUCT_MANAGER)
        .when(decision)
        .thenRefusedBy(PersonFillsOneStep.class);
    contract(inApproval())
        .as(ZHAO_MIN.value(), Role.FINANCE)
        .when(decision)
        .thenRefusedBy(ApproverHoldsTheRole.class);
    contract(inJointStage())
        .as("E2000", Role.FINANCE, Role.LEGAL)
        .when(decision)
        .thenRefusedBy(StepIsUnambiguous.class);
  }

  @Test
  void onlyAnOpenStepIsRejectedOrReturned() {
    contract(inApproval())
        .as(ZHAO_MIN.value(), Role.FINANCE)
        .when(new RejectDocument(DOCUMENT, "finance", "Liquidation"))
        .thenRefusedBy(StepIsOpen.class);
    contract(inApproval())
        .as(ZHAO_MIN.value(), Role.FINANCE)
        .when(new ReturnForChange(DOCUMENT, "finance", "No terms"))
        .thenRefusedBy(StepIsOpen.class);
  }
}
