package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Actor;
import dev.countersign.command.Command;
import dev.countersign.command.Grant;
import dev.countersign.command.approval.ApprovalTerms;
import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.approval.ApproverHoldsTheRole;
import dev.countersign.command.approval.Approvers;
import dev.countersign.command.approval.MakerIsNotApprover;
import dev.countersign.command.approval.PersonFillsOneStep;
import dev.countersign.command.approval.RejectDocument;
import dev.countersign.command.approval.RestCanBeFilled;
import dev.countersign.command.approval.ReturnForChange;
import dev.countersign.command.contract.signing.SealKeeperIsNotApprover;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.approval.ApprovalStepApproved;
import dev.countersign.events.approval.DocumentRejected;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.employee.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever decides for somebody else: both persons count. */
class DelegatedApprovalTest {
  private static final EmployeeId DELEGATE = new EmployeeId("E2000");

  private static Actor delegate(EmployeeId delegator, Role role) {
    return new Actor(DELEGATE, Set.of(new Grant(role, null)), delegator);
  }

  private static ApprovalStepApproved approvedFor(
      EmployeeId delegator, String step, EmployeeId delegate) {
    return new ApprovalStepApproved(DOCUMENT, 1, step, delegate, null, 1, delegator);
  }

  /** In the product manager's step, after the delegate approved for the branch manager. */
  private static Event[] branchManagersDelegateApproved() {
    return plus(
        inApproval(),
        approvedFor(WANG_LEI, "branch-manager", DELEGATE),
        opened(1, 2, new StepDue("product-manager", AFTER_TWO_DAYS)));
  }

  static Stream<Command> decisions() {
    return Stream.of(
        new ApproveStep(DOCUMENT, null, null),
        new RejectDocument(DOCUMENT, null, "Liquidation"),
        new ReturnForChange(DOCUMENT, null, "No terms"));
  }

  @Test
  void bothNamesStayOnRecord() {
    contract(inApproval())
        .as(delegate(WANG_LEI, Role.BRANCH_MANAGER))
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenEvents(
            approvedFor(WANG_LEI, "branch-manager", DELEGATE),
            opened(1, 2, new StepDue("product-manager", AFTER_TWO_DAYS)));
    contract(inApproval())
        .as(delegate(WANG_LEI, Role.BRANCH_MANAGER))
        .when(new RejectDocument(DOCUMENT, null, "Liquidation"))
        .thenEvents(
            new DocumentRejected(
                DOCUMENT, 1, "branch-manager", DELEGATE, "Liquidation", 1, TODAY, WANG_LEI));
    contract(inApproval())
        .as(delegate(WANG_LEI, Role.BRANCH_MANAGER))
        .when(new ReturnForChange(DOCUMENT, null, "No terms"))
        .thenEvents(
            new DocumentReturned(DOCUMENT, 1, "branch-manager", DELEGATE, "No terms", 1, WANG_LEI));
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void neitherIsAMaker(Command decision) {
    contract(inApproval())
        .as(delegate(LI_NA, Role.BRANCH_MANAGER))
        .when(decision)
        .thenRefusedBy(MakerIsNotApprover.class);
    contract(inApproval())
        .as(new Actor(LI_NA, Set.of(new Grant(Role.BRANCH_MANAGER, null)), WANG_LEI))
        .when(decision)
        .thenRefusedBy(MakerIsNotApprover.class);
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void whoApprovedDecidesForNobodyAndByNobody(Command decision) {
    contract(inProductStep())
        .as(new Actor(WANG_LEI, Set.of(new Grant(Role.PRODUCT_MANAGER, null)), SUN_LI))
        .when(decision)
        .thenRefusedBy(PersonFillsOneStep.class);
    contract(inProductStep())
        .as(delegate(WANG_LEI, Role.PRODUCT_MANAGER))
        .when(decision)
        .thenRefusedBy(PersonFillsOneStep.class);
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void theDelegateHasFilledAStep(Command decision) {
    contract(branchManagersDelegateApproved())
        .as(DELEGATE.value(), Role.PRODUCT_MANAGER)
        .when(decision)
        .thenRefusedBy(PersonFillsOneStep.class);
    contract(branchManagersDelegateApproved())
        .as(delegate(SUN_LI, Role.PRODUCT_MANAGER))
        .when(decision)
        .thenRefusedBy(PersonFillsOneStep.class);
  }

  @ParameterizedTest
  @MethodSource("decisions")
  void theDelegatorHasFilledAStep(Command decision) {
    contract(branchManagersDelegateApproved())
        .as(WANG_LEI.value(), Role.PRODUCT_MANAGER)
        .when(decision)
        .thenRefusedBy(PersonFillsOneStep.class);
    contract(branchManagersDelegateApproved())
        .as(
            new Actor(
                new EmployeeId("E3000"), Set.of(new Grant(Role.PRODUCT_MANAGER, null)), WANG_LEI))
        .when(decision)
        .thenRefusedBy(PersonFillsOneStep.class);
  }

  @Test
  void othersGoOn() {
    contract(branchManagersDelegateApproved())
        .as(SUN_LI.value(), Role.PRODUCT_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenEvents(
            approved(1, "product-manager", SUN_LI),
            opened(
                1,
                3,
                new StepDue("finance", AFTER_TWO_DAYS),
                new StepDue("legal", AFTER_THREE_DAYS)));
  }

  @Test
  void nothingBeyondWhatWasDelegated() {
    contract(inJointStage())
        .as(delegate(new EmployeeId("E3000"), Role.BRANCH_MANAGER))
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(ApproverHoldsTheRole.class);
    contract(inApproval())
        .as(new Actor(DELEGATE, Set.of(new Grant(Role.BRANCH_MANAGER, new BranchId("SH"))), SUN_LI))
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenNotAllowed();
  }

  /** He Ping is the only general manager, and there is nobody to escalate to. */
  private static final Approvers TIGHT =
      new Approvers(
          List.of(
              holder(SUN_LI, Role.PRODUCT_MANAGER),
              holder(ZHAO_MIN, Role.FINANCE),
              holder(CHEN_JIE, Role.LEGAL),
              holder(HE_PING, Role.PRODUCT_MANAGER, Role.GENERAL_MANAGER)));

  @Test
  void aDelegateIsUsedUpLikeAnybody() {
    contract(inProductStep())
        .knowing(ApprovalTerms.class, terms(TIGHT))
        .as(new Actor(HE_PING, Set.of(new Grant(Role.PRODUCT_MANAGER, null)), SUN_LI))
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(RestCanBeFilled.class);
  }

  @Test
  void aDelegatorIsUsedUpLikeAnybody() {
    contract(inProductStep())
        .knowing(ApprovalTerms.class, terms(TIGHT))
        .as(delegate(HE_PING, Role.PRODUCT_MANAGER))
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(RestCanBeFilled.class);
  }

  @Test
  void bothApprovedAndNeitherSeals() {
    for (EmployeeId keeper : List.of(DELEGATE, HE_PING)) {
      contract(issuedAfterADelegate())
          .as(keeper.value(), Role.SEAL_KEEPER)
          .when(ours(4, ISSUED_HASH, null))
          .thenRefusedBy(SealKeeperIsNotApprover.class);
    }
  }

  /** Issued, after the delegate took the last step for the general manager. */
  private static Event[] issuedAfterADelegate() {
    return Stream.of(issued())
        .map(
            event ->
                event instanceof ApprovalStepApproved step && step.step().equals("general-manager")
                    ? approvedFor(HE_PING, step.step(), DELEGATE)
                    : event)
        .toArray(Event[]::new);
  }
}
