package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Decide;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.classification.ClassificationRaises;
import dev.countersign.command.contract.classification.ClassifyContract;
import dev.countersign.command.contract.classification.ImportanceChanges;
import dev.countersign.command.contract.classification.ImportanceIsLoweredInTheDraft;
import dev.countersign.command.contract.classification.ReclassifyContract;
import dev.countersign.events.Event;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.contract.ContractClassified;
import dev.countersign.events.contract.ContractReclassified;
import dev.countersign.events.employee.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClassificationTest {
  private static final ContractClassified MAJOR =
      new ContractClassified(ID, Importance.MAJOR, LI_NA, TODAY);

  private static Decide<Contract> bySales(Event... given) {
    return contract(given).as(LI_NA.value(), Role.SALES, "BJ");
  }

  private static Decide<Contract> byLegal(Event... given) {
    return contract(given).as(holder(CHEN_JIE, Role.LEGAL));
  }

  private static ReclassifyContract reclassify(Importance importance) {
    return new ReclassifyContract(ID, importance, "A first of its kind", null);
  }

  private static ContractReclassified reclassified(Importance from, Importance to) {
    return new ContractReclassified(ID, from, to, "A first of its kind", CHEN_JIE, TODAY);
  }

  @Test
  void aSmallContractCanBeMajor() {
    bySales(draft()).when(new ClassifyContract(ID, Importance.MAJOR, null)).thenEvents(MAJOR);
    bySales(plus(draft(), MAJOR))
        .when(new SubmitForApproval(ID, HASH))
        .thenEvents(
            submitted(
                LI_NA,
                1,
                HASH,
                basis(Importance.MAJOR, cny("600000.00"), false, List.of()),
                List.of(
                    new RouteStep("branch-manager", 1, Role.BRANCH_MANAGER, BJ),
                    new RouteStep("product-manager", 2, Role.PRODUCT_MANAGER, null),
                    new RouteStep("finance", 3, Role.FINANCE, null),
                    new RouteStep("legal", 3, Role.LEGAL, null),
                    new RouteStep("deputy-general-manager", 4, Role.DEPUTY_GENERAL_MANAGER, null),
                    new RouteStep("general-manager", 5, Role.GENERAL_MANAGER, null),
                    new RouteStep("chairman", 6, Role.CHAIRMAN, null))),
            opened(1, 1, new StepDue("branch-manager", AFTER_TWO_DAYS)));
  }

  @Test
  void classifyingOnlyRaises() {
    for (Importance importance : Importance.values()) {
      bySales(plus(draft(), MAJOR))
          .when(new ClassifyContract(ID, importance, null))
          .thenRefusedBy(ClassificationRaises.class);
    }
  }

  @Test
  void aDraftIsMadeLessImportantForAReason() {
    byLegal(plus(draft(), MAJOR))
        .when(reclassify(Importance.GENERAL))
        .thenEvents(reclassified(Importance.MAJOR, Importance.GENERAL));
  }

  @Test
  void raisingVoidsWhatWasApprovedAsLessImportant() {
    byLegal(inJointStage())
        .when(reclassify(Importance.MAJOR))
        .thenEvents(
            reclassified(Importance.GENERAL, Importance.MAJOR),
            new ApprovalsVoided(DOCUMENT, 1, List.of("branch-manager", "product-manager")));
    byLegal(approved())
        .when(reclassify(Importance.MAJOR))
        .thenEvents(
            reclassified(Importance.GENERAL, Importance.MAJOR),
            new ApprovalsVoided(
                DOCUMENT,
                1,
                List.of(
                    "branch-manager", "product-manager", "finance", "legal", "general-manager")));
  }

  @Test
  void afterTheNumberItIsOnlyNoted() {
    byLegal(active())
        .when(reclassify(Importance.MAJOR))
        .thenEvents(reclassified(Importance.GENERAL, Importance.MAJOR));
  }

  @Test
  void reclassifyingChangesSomething() {
    byLegal(inApproval())
        .when(reclassify(Importance.GENERAL))
        .thenRefusedBy(ImportanceChanges.class);
  }

  @Test
  void whatWasSubmittedIsNotMadeLessImportant() {
    byLegal(plus(active(), reclassified(Importance.GENERAL, Importance.MAJOR)))
        .when(reclassify(Importance.GENERAL))
        .thenRefusedBy(ImportanceIsLoweredInTheDraft.class);
  }

  @Test
  void salesDoNotReclassify() {
    bySales(inApproval()).when(reclassify(Importance.MAJOR)).thenNotAllowed();
  }
}
