package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.approval.ApproveStep;
import dev.countersign.command.approval.RejectDocument;
import dev.countersign.command.approval.ReturnForChange;
import dev.countersign.command.contract.approval.SubmitForApproval;
import dev.countersign.command.contract.closing.TerminateContract;
import dev.countersign.command.contract.custody.ArchiveOriginal;
import dev.countersign.command.contract.custody.BorrowOriginal;
import dev.countersign.command.contract.custody.DistributeOriginal;
import dev.countersign.command.contract.custody.HolderKind;
import dev.countersign.command.contract.custody.RegisterOriginal;
import dev.countersign.command.contract.custody.ReturnOriginal;
import dev.countersign.command.contract.drafting.DraftContract;
import dev.countersign.command.contract.drafting.ReviseDraft;
import dev.countersign.command.contract.numbering.AllocateContractNumber;
import dev.countersign.command.contract.numbering.VoidContractNumber;
import dev.countersign.command.contract.signing.ActivateContract;
import dev.countersign.command.contract.signing.AttestSignedFile;
import dev.countersign.command.contract.signing.IssueText;
import dev.countersign.command.contract.signing.IssuedText;
import dev.countersign.command.contract.signing.ReceiveBack;
import dev.countersign.command.contract.signing.RecordExecution;
import dev.countersign.command.contract.signing.RegisterSignedFile;
import dev.countersign.command.contract.signing.SendForCountersigning;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.events.contract.Comparison;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Party;
import dev.countersign.events.employee.Role;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WalkTest {
  private final House house = new House();

  private void draftAndSubmit() {
    house.must(
        LI_NA,
        Role.SALES,
        new DraftContract(
            ID,
            ContractType.SALES_AND_CONSULTING,
            BJ,
            CUSTOMER,
            null,
            "Inventory system",
            null,
            "2026-1",
            lines("600000.00"),
            cny("600000.00"),
            null));
    house.must(LI_NA, Role.SALES, new SubmitForApproval(ID, HASH));
  }

  private void approveBy(EmployeeId employee, Role role) {
    house.must(employee, role, new ApproveStep(DOCUMENT, null, null));
  }

  private void approveAll() {
    approveBy(WANG_LEI, Role.BRANCH_MANAGER);
    approveBy(SUN_LI, Role.PRODUCT_MANAGER);
    approveBy(CHEN_JIE, Role.LEGAL);
    approveBy(ZHAO_MIN, Role.FINANCE);
    approveBy(HE_PING, Role.GENERAL_MANAGER);
  }

  private static RecordExecution executedBy(Party side, String approvedHash) {
    String hash = IssuedText.hash("XS-BJ-2026-0001", approvedHash);
    return side == Party.SELLER
        ? ours(4, hash, null)
        : new RecordExecution(ID, side, "Zhou Min", "contract seal", 4, true, hash, null);
  }

  @Test
  void fromDraftToArchive() {
    draftAndSubmit();
    approveAll();
    house.must(CHEN_JIE, Role.LEGAL, new AllocateContractNumber(ID));
    house.must(CHEN_JIE, Role.LEGAL, new IssueText(ID, null));
    house.must(LI_NA, Role.SALES, new SendForCountersigning(ID, 4, "SF 1", TODAY, null));
    house.must(LI_NA, Role.SALES, executedBy(Party.CUSTOMER, HASH));
    house.must(LI_NA, Role.SALES, new ReceiveBack(ID, 4, null, null));
    house.must(GU_FANG, Role.SEAL_KEEPER, executedBy(Party.SELLER, HASH));
    house.must(LI_NA, Role.SALES, new RegisterSignedFile(ID, OTHER_HASH, null));
    house.must(
        CHEN_JIE, Role.LEGAL, new AttestSignedFile(ID, OTHER_HASH, Comparison.EQUAL, null, null));
    for (int original = 1; original <= 4; original++) {
      house.must(XU_YAN, Role.ARCHIVIST, new RegisterOriginal(ID, original, null, null));
    }
    for (int original = 1; original <= 2; original++) {
      house.must(
          XU_YAN,
          Role.ARCHIVIST,
          new DistributeOriginal(ID, original, HolderKind.CUSTOMER, null, null, null));
    }
    house.must(WANG_LEI, Role.BRANCH_MANAGER, new ActivateContract(ID, null));
    for (int original = 3; original <= 4; original++) {
      house.must(XU_YAN, Role.ARCHIVIST, new ArchiveOriginal(ID, original, "Room 3", null));
    }
    house.must(XU_YAN, Role.ARCHIVIST, new BorrowOriginal(ID, 3, LI_NA, "Talks", TODAY, null));
    house.must(XU_YAN, Role.ARCHIVIST, new ReturnOriginal(ID, 3, "Room 3", null));
    house.must(WANG_LEI, Role.BRANCH_MANAGER, new TerminateContract(ID, "Agreed", null, null));

    assertThat(house.history())
        .extracting(event -> event.getClass().getSimpleName())
        .containsExactly(
            "ContractDrafted",
            "SubmittedForApproval",
            "ApprovalStepsOpened",
            "ApprovalStepApproved",
            "ApprovalStepsOpened",
            "ApprovalStepApproved",
            "ApprovalStepsOpened",
            "ApprovalStepApproved",
            "ApprovalStepApproved",
            "ApprovalStepsOpened",
            "ApprovalStepApproved",
            "DocumentApproved",
            "ContractNumberAllocated",
            "TextIssued",
            "CopiesSent",
            "ExecutionRecorded",
            "CopiesReceivedBack",
            "ExecutionRecorded",
            "ContractExecuted",
            "SignedFileRegistered",
            "SignedFileAttested",
            "OriginalRegistered",
            "OriginalRegistered",
            "OriginalRegistered",
            "OriginalRegistered",
            "OriginalDistributed",
            "OriginalDistributed",
            "ContractActivated",
            "OriginalArchived",
            "OriginalArchived",
            "OriginalBorrowed",
            "OriginalReturned",
            "ContractTerminated",
            "RetentionBegun");
  }

  @Test
  void returnedChangedAndRejected() {
    draftAndSubmit();
    approveBy(WANG_LEI, Role.BRANCH_MANAGER);
    house.must(SUN_LI, Role.PRODUCT_MANAGER, new ReturnForChange(DOCUMENT, null, "No terms"));
    house.must(
        LI_NA,
        Role.SALES,
        new ReviseDraft(ID, "Second", null, "2026-1", lines("5.00"), cny("5.00"), null));
    house.must(LI_NA, Role.SALES, new SubmitForApproval(ID, OTHER_HASH));
    approveBy(WANG_LEI, Role.BRANCH_MANAGER);
    house.must(SUN_LI, Role.PRODUCT_MANAGER, new RejectDocument(DOCUMENT, null, "Not like this"));

    assertThat(house.history(SubmittedForApproval.class))
        .extracting(SubmittedForApproval::round)
        .containsExactly(1, 2);
    assertThat(house.send(LI_NA, Set.of(Role.SALES), new SubmitForApproval(ID, HASH)))
        .contains("phase-allows");
  }

  @Test
  void editedAfterApprovalAndVoidAfterItsNumber() {
    draftAndSubmit();
    approveAll();
    house.must(
        LI_NA,
        Role.SALES,
        new ReviseDraft(ID, "Second", null, "2026-1", lines("5.00"), cny("5.00"), null));
    assertThat(house.send(CHEN_JIE, Set.of(Role.LEGAL), new AllocateContractNumber(ID)))
        .contains("phase-allows");
    house.must(LI_NA, Role.SALES, new SubmitForApproval(ID, OTHER_HASH));
    approveAll();
    house.must(CHEN_JIE, Role.LEGAL, new AllocateContractNumber(ID));
    house.must(CHEN_JIE, Role.LEGAL, new IssueText(ID, null));
    assertThat(house.send(LI_NA, Set.of(Role.SALES), executedBy(Party.CUSTOMER, HASH)))
        .contains("executed-text-is-the-issued");
    house.must(LI_NA, Role.SALES, executedBy(Party.CUSTOMER, OTHER_HASH));
    house.must(CHEN_JIE, Role.LEGAL, new VoidContractNumber(ID, "Withdrawn"));

    assertThat(house.history(DocumentApproved.class))
        .extracting(DocumentApproved::documentHash)
        .containsExactly(HASH, OTHER_HASH);
  }
}
