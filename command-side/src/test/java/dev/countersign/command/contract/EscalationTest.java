package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.approval.ApproverHoldsTheRole;
import dev.countersign.command.approval.EscalateApproval;
import dev.countersign.command.approval.EscalationHasANextRole;
import dev.countersign.command.approval.MakerIsNotApprover;
import dev.countersign.command.approval.PersonFillsOneStep;
import dev.countersign.command.approval.StepIsOverdue;
import dev.countersign.events.approval.ApprovalStepEscalated;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.employee.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class EscalationTest {
  private static final EscalateApproval ESCALATE =
      new EscalateApproval(DOCUMENT, 1, "branch-manager", AFTER_TWO_DAYS);
  // Past its deadline, at the first instant of Thursday; two more working days end on Monday.
  private static final ApprovalStepEscalated TO_DEPUTY =
      new ApprovalStepEscalated(
          DOCUMENT,
          1,
          "branch-manager",
          Role.DEPUTY_GENERAL_MANAGER,
          AFTER_TWO_DAYS,
          AFTER_FIVE_DAYS,
          1);

  @Test
  void escalatesAtTheDeadline() {
    contract(inApproval()).at("2026-03-04T16:00:00Z").when(ESCALATE).thenEvents(TO_DEPUTY);
  }

  @Test
  void doesNotEscalateBefore() {
    contract(inApproval())
        .at("2026-03-04T15:59:59Z")
        .when(ESCALATE)
        .thenRefusedBy(StepIsOverdue.class);
  }

  @Test
  void aDecidedStepDoesNotEscalate() {
    contract(inProductStep())
        .at("2026-03-04T16:00:00Z")
        .when(ESCALATE)
        .thenRefusedBy(StepIsOverdue.class);
  }

  @Test
  void aDeadlineOfAnEarlierRoundIsOver() {
    contract(
            plus(
                inApproval(),
                new DocumentReturned(DOCUMENT, 1, "branch-manager", WANG_LEI, "No terms", 1, null),
                submitted(2, HASH),
                opened(2, 1, new StepDue("branch-manager", AFTER_TWO_DAYS))))
        .at("2026-03-04T16:00:00Z")
        .when(ESCALATE)
        .thenRefusedBy(StepIsOverdue.class);
  }

  @Test
  void oneDeadlineEscalatesOnce() {
    contract(plus(inApproval(), TO_DEPUTY))
        .at("2026-03-04T16:00:00Z")
        .when(ESCALATE)
        .thenRefusedBy(StepIsOverdue.class);
  }

  @Test
  void goesAlongTheChain() {
    contract(plus(inApproval(), TO_DEPUTY))
        .at("2026-03-09T16:00:00Z")
        .when(new EscalateApproval(DOCUMENT, 1, "branch-manager", AFTER_FIVE_DAYS))
        .thenEvents(
            new ApprovalStepEscalated(
                DOCUMENT,
                1,
                "branch-manager",
                Role.GENERAL_MANAGER,
                AFTER_FIVE_DAYS,
                Instant.parse("2026-03-12T16:00:00Z"),
                1));
  }

  @Test
  void endsWithTheChain() {
    Instant later = Instant.parse("2026-03-12T16:00:00Z");
    Instant last = Instant.parse("2026-03-17T16:00:00Z");
    contract(
            plus(
                inApproval(),
                TO_DEPUTY,
                new ApprovalStepEscalated(
                    DOCUMENT, 1, "branch-manager", Role.GENERAL_MANAGER, AFTER_FIVE_DAYS, later, 1),
                new ApprovalStepEscalated(
                    DOCUMENT, 1, "branch-manager", Role.CHAIRMAN, later, last, 1)))
        .at("2026-03-17T16:00:00Z")
        .when(new EscalateApproval(DOCUMENT, 1, "branch-manager", last))
        .thenRefusedBy(EscalationHasANextRole.class);
  }

  @Test
  void thenTheFurtherRoleMayDecideToo() {
    contract(plus(inApproval(), TO_DEPUTY))
        .at("2026-03-04T17:00:00Z")
        .as(LIN_BO.value(), Role.DEPUTY_GENERAL_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenEvents(
            approved(1, "branch-manager", LIN_BO),
            opened(1, 2, new StepDue("product-manager", AFTER_FIVE_DAYS)));
  }

  @Test
  void theFirstRoleMayStillDecide() {
    contract(plus(inApproval(), TO_DEPUTY))
        .at("2026-03-04T17:00:00Z")
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenEvents(
            approved(1, "branch-manager", WANG_LEI),
            opened(1, 2, new StepDue("product-manager", AFTER_FIVE_DAYS)));
  }

  @Test
  void theFurtherRoleDoesNotDecideBefore() {
    contract(inApproval())
        .as(LIN_BO.value(), Role.DEPUTY_GENERAL_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(ApproverHoldsTheRole.class);
  }

  @Test
  void escalationDoesNotLetAMakerDecide() {
    contract(plus(inApproval(), TO_DEPUTY))
        .as(LI_NA.value(), Role.DEPUTY_GENERAL_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(MakerIsNotApprover.class);
  }

  @Test
  void escalationDoesNotLetAnybodyFillTwoSteps() {
    contract(
            plus(
                inApproval(),
                TO_DEPUTY,
                approved(1, "branch-manager", LIN_BO),
                opened(1, 2, new StepDue("product-manager", AFTER_FIVE_DAYS)),
                new ApprovalStepEscalated(
                    DOCUMENT,
                    1,
                    "product-manager",
                    Role.DEPUTY_GENERAL_MANAGER,
                    AFTER_FIVE_DAYS,
                    Instant.parse("2026-03-12T16:00:00Z"),
                    1)))
        .as(LIN_BO.value(), Role.DEPUTY_GENERAL_MANAGER)
        .when(new ApproveStep(DOCUMENT, null, null))
        .thenRefusedBy(PersonFillsOneStep.class);
  }

  @Test
  void onlyTheSystemEscalates() {
    contract(inApproval())
        .at("2026-03-04T16:00:00Z")
        .as(HE_PING.value(), Role.GENERAL_MANAGER)
        .when(ESCALATE)
        .thenNotAllowed();
  }
}
