package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Decide;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.authority.Authority;
import dev.countersign.command.authority.BranchSignsAsTheEntity;
import dev.countersign.command.authority.SignatoryIsNotSealKeeper;
import dev.countersign.command.authority.SignatoryMayBind;
import dev.countersign.command.authority.SigningEntities;
import dev.countersign.command.contract.signing.AttestSignedFile;
import dev.countersign.command.contract.signing.AttestedFileIsTheRegistered;
import dev.countersign.command.contract.signing.AttesterDidNotMakeTheFile;
import dev.countersign.command.contract.signing.CopiesBackWereSent;
import dev.countersign.command.contract.signing.CopiesSentAreInTheHouse;
import dev.countersign.command.contract.signing.DeviationsAreNamed;
import dev.countersign.command.contract.signing.ExecutedTextIsTheIssued;
import dev.countersign.command.contract.signing.IssueText;
import dev.countersign.command.contract.signing.IssuedText;
import dev.countersign.command.contract.signing.OurSealIsUsedByItsKeeper;
import dev.countersign.command.contract.signing.OurSideNamesSignatoryAndSeal;
import dev.countersign.command.contract.signing.ReceiveBack;
import dev.countersign.command.contract.signing.RecordExecution;
import dev.countersign.command.contract.signing.RegisterSignedFile;
import dev.countersign.command.contract.signing.ReturnIsDueAfterTheSending;
import dev.countersign.command.contract.signing.SealKeeperIsNotApprover;
import dev.countersign.command.contract.signing.SealKeeperIsNotMaker;
import dev.countersign.command.contract.signing.SealedCopiesAreTheOriginals;
import dev.countersign.command.contract.signing.SendForCountersigning;
import dev.countersign.command.contract.signing.SideExecutesOnce;
import dev.countersign.command.contract.signing.SidesExecuteInOrder;
import dev.countersign.command.contract.signing.SignedFileIsAnotherFile;
import dev.countersign.command.contract.signing.SignedFileIsAttestedOnce;
import dev.countersign.command.contract.signing.SpoilCopies;
import dev.countersign.command.contract.signing.SpoiledCopiesAreInTheHouse;
import dev.countersign.command.document.KnownDocument;
import dev.countersign.command.policy.InForce;
import dev.countersign.command.seal.SealInHand;
import dev.countersign.command.seal.SealIsInUse;
import dev.countersign.command.seal.SealIsKeptByTheActor;
import dev.countersign.command.seal.SealIsOfTheBranch;
import dev.countersign.events.BranchId;
import dev.countersign.events.Event;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.contract.Comparison;
import dev.countersign.events.contract.ContractExecuted;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.CopiesReceivedBack;
import dev.countersign.events.contract.CopiesSent;
import dev.countersign.events.contract.CopiesSpoiled;
import dev.countersign.events.contract.Disposal;
import dev.countersign.events.contract.ExecutionRecorded;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.SignedFileAttested;
import dev.countersign.events.contract.SignedFileRegistered;
import dev.countersign.events.contract.TextIssued;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ContractPolicy;
import dev.countersign.events.policy.FirstToExecute;
import dev.countersign.events.seal.SealPhase;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SigningTest {
  private static final LocalDate YESTERDAY = TODAY.minusDays(1);
  private static final LocalDate NEXT_WEEK = TODAY.plusDays(7);
  private static final String FILE_HASH = "c".repeat(64);
  private static final CopiesSent SENT = new CopiesSent(ID, 1, 3, "SF 1", NEXT_WEEK, TODAY);
  private static final SignedFileRegistered FILE =
      new SignedFileRegistered(ID, FILE_HASH, LI_NA, TODAY, null, null);

  private static Decide<Contract> bySales(Event... given) {
    return contract(given).as(LI_NA.value(), Role.SALES);
  }

  private static Decide<Contract> byLegal(Event... given) {
    return contract(given).as(CHEN_JIE.value(), Role.LEGAL);
  }

  private static Decide<Contract> byKeeper(Event... given) {
    return contract(given).as(GU_FANG.value(), Role.SEAL_KEEPER);
  }

  private static RecordExecution ours() {
    return Cases.ours(4, ISSUED_HASH, null);
  }

  private static RecordExecution theirs(int copies, String hash, @Nullable LocalDate date) {
    return new RecordExecution(
        ID, Party.CUSTOMER, "Zhou Min", "their seal", copies, true, hash, date);
  }

  private static RecordExecution theirs() {
    return theirs(4, ISSUED_HASH, null);
  }

  private static InForce<ContractPolicy> first(FirstToExecute side) {
    return new InForce<>(1, contracts("executesFirst", side));
  }

  @Test
  void issuesTheApprovedTextWithItsNumber() {
    byLegal(numbered())
        .when(new IssueText(ID, null))
        .thenEvents(
            new TextIssued(
                ID, "countersign-issued-v1", "XS-BJ-2026-0007", HASH, ISSUED_HASH, TODAY));
  }

  @Test
  void noTextIsIssuedBeforeItsNumber() {
    byLegal(numbered())
        .when(new IssueText(ID, YESTERDAY))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  /** Known to docs/issued-text.md and to scripts/issued-hash. */
  @Test
  void theHashOfTheIssuedTextIsKnownOutside() {
    assertThat(
            IssuedText.hash(
                "XS-BJ-2026-0007",
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"))
        .isEqualTo("6412023b3040a9d05b5cb31656b8e510e58519993ab91039ef66c6f9c1da50ac");
  }

  @Test
  void sendsCopies() {
    bySales(issued())
        .when(new SendForCountersigning(ID, 3, "SF 1", NEXT_WEEK, null))
        .thenEvents(SENT);
  }

  @Test
  void sendsOnlyWhatIsInTheHouse() {
    bySales(issued())
        .when(new SendForCountersigning(ID, 5, "SF 1", NEXT_WEEK, null))
        .thenRefusedBy(CopiesSentAreInTheHouse.class);
    bySales(plus(issued(), SENT))
        .when(new SendForCountersigning(ID, 2, "SF 2", NEXT_WEEK, null))
        .thenRefusedBy(CopiesSentAreInTheHouse.class);
    bySales(plus(issued(), SENT))
        .when(new SendForCountersigning(ID, 1, "SF 2", NEXT_WEEK, null))
        .thenEvents(new CopiesSent(ID, 2, 1, "SF 2", NEXT_WEEK, TODAY));
  }

  private static SpoilCopies spoil(int copies) {
    return new SpoilCopies(ID, copies, Disposal.STAMPED, "Printed askew", null);
  }

  private static CopiesSpoiled spoiled(int copies, int all) {
    return new CopiesSpoiled(ID, copies, all, Disposal.STAMPED, "Printed askew", CHEN_JIE, TODAY);
  }

  @Test
  void spoiledCopiesAreCounted() {
    byLegal(issued()).when(spoil(2)).thenEvents(spoiled(2, 2));
    byLegal(plus(issued(), spoiled(2, 2))).when(spoil(4)).thenEvents(spoiled(4, 6));
  }

  @Test
  void whatWasSentIsNotSpoiledHere() {
    byLegal(plus(issued(), SENT)).when(spoil(1)).thenEvents(spoiled(1, 1));
    byLegal(plus(issued(), SENT)).when(spoil(2)).thenRefusedBy(SpoiledCopiesAreInTheHouse.class);
  }

  @Test
  void theReturnIsDueAfterTheSending() {
    bySales(issued())
        .when(new SendForCountersigning(ID, 3, "SF 1", YESTERDAY, null))
        .thenRefusedBy(ReturnIsDueAfterTheSending.class);
    bySales(issued())
        .when(new SendForCountersigning(ID, 3, "SF 1", TODAY, null))
        .thenEvents(new CopiesSent(ID, 1, 3, "SF 1", TODAY, TODAY));
  }

  @Test
  void copiesComeBackInParts() {
    CopiesReceivedBack two = new CopiesReceivedBack(ID, 2, 0, 1, TODAY);
    bySales(plus(issued(), SENT)).when(new ReceiveBack(ID, 2, null, null)).thenEvents(two);
    bySales(plus(issued(), SENT, two))
        .when(new ReceiveBack(ID, 1, null, null))
        .thenEvents(new CopiesReceivedBack(ID, 1, 0, 0, TODAY));
  }

  @Test
  void theCustomerMayKeepCopies() {
    bySales(plus(issued(), SENT))
        .when(new ReceiveBack(ID, 1, 2, null))
        .thenEvents(new CopiesReceivedBack(ID, 1, 2, 0, TODAY));
  }

  @Test
  void notMoreComesBackThanWasSent() {
    bySales(plus(issued(), SENT))
        .when(new ReceiveBack(ID, 4, null, null))
        .thenRefusedBy(CopiesBackWereSent.class);
    bySales(plus(issued(), SENT))
        .when(new ReceiveBack(ID, 2, 2, null))
        .thenRefusedBy(CopiesBackWereSent.class);
    bySales(plus(issued(), SENT))
        .when(new ReceiveBack(ID, 0, null, null))
        .thenRefusedBy(CopiesBackWereSent.class);
    bySales(issued())
        .when(new ReceiveBack(ID, 1, null, null))
        .thenRefusedBy(CopiesBackWereSent.class);
  }

  @Test
  void nothingComesBackBeforeItWasSent() {
    bySales(plus(issued(), SENT))
        .when(new ReceiveBack(ID, 1, null, YESTERDAY))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void copiesOfAVoidContractComeBackToo() {
    bySales(plus(issued(), SENT, new ContractNumberVoided(ID, "XS-BJ-2026-0007", "x", TODAY)))
        .when(new ReceiveBack(ID, 3, null, null))
        .thenEvents(new CopiesReceivedBack(ID, 3, 0, 0, TODAY));
  }

  @Test
  void oneSideExecutes() {
    bySales(issued()).when(theirs()).thenEvents(execution(Party.CUSTOMER));
    byKeeper(issued()).when(ours()).thenEvents(execution(Party.SELLER));
  }

  @Test
  void theLastSideExecutesTheContractOnTheLaterDate() {
    LocalDate later = LocalDate.of(2026, 3, 5);
    ContractExecuted executed =
        new ContractExecuted(
            ID, cny("600000.00"), 4, LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 12), 1, later);
    ExecutionRecorded oursLater =
        new ExecutionRecorded(
            ID,
            Party.SELLER,
            "He Ping",
            "contract seal",
            HE_PING,
            SEAL,
            4,
            true,
            ISSUED_HASH,
            GU_FANG,
            1,
            later);
    byKeeper(plus(issued(), execution(Party.CUSTOMER)))
        .at("2026-03-06T02:00:00Z")
        .when(Cases.ours(4, ISSUED_HASH, later))
        .thenEvents(oursLater, executed);
    bySales(plus(issued(), oursLater))
        .at("2026-03-06T02:00:00Z")
        .when(theirs(4, ISSUED_HASH, TODAY))
        .thenEvents(execution(Party.CUSTOMER), executed);
  }

  @Test
  void whatIsExecutedIsWhatWasIssued() {
    bySales(issued()).when(theirs(4, HASH, null)).thenRefusedBy(ExecutedTextIsTheIssued.class);
  }

  @Test
  void aSideExecutesOnce() {
    bySales(plus(issued(), execution(Party.CUSTOMER)))
        .when(theirs())
        .thenRefusedBy(SideExecutesOnce.class);
  }

  @Test
  void thePolicySaysWhoIsFirst() {
    bySales(issued())
        .knowing(InForce.type(ContractPolicy.class), first(FirstToExecute.OURS))
        .when(theirs())
        .thenRefusedBy(SidesExecuteInOrder.class);
    bySales(plus(issued(), execution(Party.SELLER)))
        .knowing(InForce.type(ContractPolicy.class), first(FirstToExecute.OURS))
        .when(theirs())
        .thenEvents(execution(Party.CUSTOMER), EXECUTED);
    byKeeper(issued())
        .knowing(InForce.type(ContractPolicy.class), first(FirstToExecute.THEIRS))
        .when(ours())
        .thenRefusedBy(SidesExecuteInOrder.class);
    byKeeper(plus(issued(), execution(Party.CUSTOMER)))
        .knowing(InForce.type(ContractPolicy.class), first(FirstToExecute.THEIRS))
        .when(ours())
        .thenEvents(execution(Party.SELLER), EXECUTED);
  }

  @Test
  void sealedCopiesAreTheOriginals() {
    for (int copies : List.of(3, 5)) {
      byKeeper(issued())
          .when(Cases.ours(copies, ISSUED_HASH, null))
          .thenRefusedBy(SealedCopiesAreTheOriginals.class);
      bySales(issued())
          .when(theirs(copies, ISSUED_HASH, null))
          .thenRefusedBy(SealedCopiesAreTheOriginals.class);
    }
  }

  @Test
  void ourSealIsUsedByItsKeeper() {
    byLegal(issued()).when(ours()).thenRefusedBy(OurSealIsUsedByItsKeeper.class);
  }

  private static Decide<Contract> sealing(SealInHand seal) {
    return byKeeper(issued()).knowing(SealInHand.class, seal);
  }

  @Test
  void ourSideNamesARegisteredSealAndAnEmployee() {
    byKeeper(issued())
        .when(
            new RecordExecution(
                ID, Party.SELLER, "He Ping", "contract seal", 4, true, ISSUED_HASH, null))
        .thenRefusedBy(OurSideNamesSignatoryAndSeal.class);
    bySales(issued())
        .when(
            new RecordExecution(
                ID, Party.CUSTOMER, "Zhou", "x", HE_PING, SEAL, 4, true, ISSUED_HASH, null))
        .thenRefusedBy(OurSideNamesSignatoryAndSeal.class);
  }

  @Test
  void ourSealIsInUseOfTheBranchAndKeptByWhoSeals() {
    for (SealPhase phase : SealPhase.values()) {
      if (phase != SealPhase.IN_USE) {
        sealing(seal(phase, null, GU_FANG, XU_YAN)).when(ours()).thenRefusedBy(SealIsInUse.class);
      }
    }
    sealing(seal(SealPhase.IN_USE, new BranchId("SH"), GU_FANG, XU_YAN))
        .when(ours())
        .thenRefusedBy(SealIsOfTheBranch.class);
    sealing(seal(SealPhase.IN_USE, BJ, XU_YAN, LIN_BO))
        .when(ours())
        .thenRefusedBy(SealIsKeptByTheActor.class);
    sealing(seal(SealPhase.IN_USE, BJ, XU_YAN, GU_FANG))
        .when(ours())
        .thenEvents(execution(Party.SELLER));
  }

  @Test
  void whoSignsForUsMayBindTheEntityAsWhichTheBranchSigns() {
    byKeeper(issued())
        .knowing(SigningEntities.class, entities(HE_PING, new BranchId("SH")))
        .when(ours())
        .thenRefusedBy(BranchSignsAsTheEntity.class);
    byKeeper(issued())
        .knowing(SigningEntities.class, entities(TANG_WEI, BJ))
        .when(ours())
        .thenRefusedBy(SignatoryMayBind.class);
    sealing(seal(SealPhase.IN_USE, null, GU_FANG, HE_PING))
        .when(ours())
        .thenRefusedBy(SignatoryIsNotSealKeeper.class);
  }

  @Test
  void anAuthorityBindsUsUpToItsAmountOnItsDaysForItsTypes() {
    ContractType sales = ContractType.SALES_AND_CONSULTING;
    withAuthority(sales, "600000.00", TODAY).when(ours()).thenEvents(execution(Party.SELLER));
    withAuthority(sales, "599999.99", TODAY).when(ours()).thenRefusedBy(SignatoryMayBind.class);
    withAuthority(sales, "600000.00", YESTERDAY).when(ours()).thenRefusedBy(SignatoryMayBind.class);
    withAuthority(ContractType.BRAND_OPERATION, "600000.00", TODAY)
        .when(ours())
        .thenRefusedBy(SignatoryMayBind.class);
  }

  private static Decide<Contract> withAuthority(ContractType type, String upTo, LocalDate last) {
    Authority authority =
        new Authority(1, HE_PING, List.of(type), cny(upTo), TODAY.minusDays(9), last);
    return byKeeper(issued())
        .knowing(
            SigningEntities.class,
            new SigningEntities(
                List.of(
                    new SigningEntities.Entity(
                        ENTITY, TANG_WEI, List.of(BJ), List.of(authority)))));
  }

  @Test
  void theSealKeeperIsNoApprover() {
    contract(issued())
        .as(CHEN_JIE.value(), Role.SEAL_KEEPER)
        .when(ours())
        .thenRefusedBy(SealKeeperIsNotApprover.class);
  }

  @Test
  void theSealKeeperIsNoApproverOfAnEarlierRoundEither() {
    Event[] inSecondRound =
        plus(
            draft(),
            submitted(1, HASH),
            opened(1, 1, new StepDue("branch-manager", AFTER_TWO_DAYS)),
            approved(1, "branch-manager", GU_FANG),
            new ApprovalsVoided(DOCUMENT, 1, List.of("branch-manager")),
            submitted(2, HASH),
            new DocumentApproved(DOCUMENT, 2, HASH, LAPSES, 1, TODAY),
            new ContractNumberAllocated(ID, "XS-BJ-2026-0007", "XS-BJ-2026", 7, 1, TODAY),
            new TextIssued(ID, IssuedText.PROCEDURE, "XS-BJ-2026-0007", HASH, ISSUED_HASH, TODAY));
    byKeeper(inSecondRound).when(ours()).thenRefusedBy(SealKeeperIsNotApprover.class);
  }

  @Test
  void theSealKeeperIsNoMaker() {
    contract(issued())
        .as(LI_NA.value(), Role.SEAL_KEEPER)
        .when(ours())
        .thenRefusedBy(SealKeeperIsNotMaker.class);
  }

  @Test
  void nobodyExecutesBeforeTheTextIsIssued() {
    bySales(issued())
        .when(theirs(4, ISSUED_HASH, YESTERDAY))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void otherRolesRecordNoExecution() {
    contract(issued())
        .as(LIN_BO.value(), Role.DEPUTY_GENERAL_MANAGER)
        .when(theirs())
        .thenNotAllowed();
  }

  /** Both had signed the approved text; the seals of both sides end what was begun. */
  @Test
  void whatWasSignedWithoutSealsIsExecutedOnTheApprovedText() {
    ExecutionRecorded sealedByThem =
        new ExecutionRecorded(
            ID, Party.CUSTOMER, "Zhou Min", "their seal", 4, true, HASH, LI_NA, 1, TODAY);
    bySales(signed()).when(theirs(4, HASH, null)).thenEvents(sealedByThem);
    byKeeper(plus(signed(), sealedByThem))
        .when(Cases.ours(4, HASH, null))
        .thenEvents(
            new ExecutionRecorded(
                ID,
                Party.SELLER,
                "He Ping",
                "contract seal",
                HE_PING,
                SEAL,
                4,
                true,
                HASH,
                GU_FANG,
                1,
                TODAY),
            EXECUTED);
  }

  @Test
  void aTextThatOneSideHadSignedIsIssuedAndExecutedByBoth() {
    byLegal(plus(numbered(), signature(Party.CUSTOMER)))
        .when(new IssueText(ID, null))
        .thenEvents(
            new TextIssued(ID, IssuedText.PROCEDURE, "XS-BJ-2026-0007", HASH, ISSUED_HASH, TODAY));
  }

  @Test
  void registersTheSignedFile() {
    bySales(executed()).when(new RegisterSignedFile(ID, FILE_HASH, null)).thenEvents(FILE);
    bySales(sealed()).when(new RegisterSignedFile(ID, FILE_HASH, null)).thenEvents(FILE);
  }

  @Test
  void theSignedFileThatItsMakerHasStoredSaysSo() {
    bySales(executed())
        .knowing(KnownDocument.class, new KnownDocument(true, 4711, "application/pdf"))
        .when(new RegisterSignedFile(ID, FILE_HASH, null))
        .thenEvents(
            new SignedFileRegistered(ID, FILE_HASH, LI_NA, TODAY, 4711L, "application/pdf"));
  }

  @Test
  void theSignedFileIsAnotherFile() {
    for (String hash : List.of(HASH, ISSUED_HASH)) {
      bySales(executed())
          .when(new RegisterSignedFile(ID, hash, null))
          .thenRefusedBy(SignedFileIsAnotherFile.class);
    }
  }

  @Test
  void noFileIsMadeBeforeTheExecution() {
    bySales(executed())
        .when(new RegisterSignedFile(ID, FILE_HASH, YESTERDAY))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  private static AttestSignedFile attest(
      String hash, Comparison result, @Nullable String deviations) {
    return new AttestSignedFile(ID, hash, result, deviations, null);
  }

  @Test
  void somebodyElseAttestsTheFile() {
    byLegal(plus(executed(), FILE))
        .when(attest(FILE_HASH, Comparison.EQUAL, null))
        .thenEvents(new SignedFileAttested(ID, FILE_HASH, Comparison.EQUAL, null, CHEN_JIE, TODAY));
    byLegal(plus(executed(), FILE))
        .when(attest(FILE_HASH, Comparison.DEVIATING, "Page 3"))
        .thenEvents(
            new SignedFileAttested(ID, FILE_HASH, Comparison.DEVIATING, "Page 3", CHEN_JIE, TODAY));
  }

  @Test
  void whoMadeTheFileDoesNotAttestIt() {
    contract(plus(executed(), FILE))
        .as(LI_NA.value(), Role.LEGAL)
        .when(attest(FILE_HASH, Comparison.EQUAL, null))
        .thenRefusedBy(AttesterDidNotMakeTheFile.class);
  }

  @Test
  void attestedIsTheFileThatIsRegistered() {
    byLegal(plus(executed(), FILE))
        .when(attest(OTHER_HASH, Comparison.EQUAL, null))
        .thenRefusedBy(AttestedFileIsTheRegistered.class);
    byLegal(executed())
        .when(attest(FILE_HASH, Comparison.EQUAL, null))
        .thenRefusedBy(AttestedFileIsTheRegistered.class);
  }

  @Test
  void deviationsAreNamedWhereThereAreAny() {
    byLegal(plus(executed(), FILE))
        .when(attest(FILE_HASH, Comparison.DEVIATING, null))
        .thenRefusedBy(DeviationsAreNamed.class);
    byLegal(plus(executed(), FILE))
        .when(attest(FILE_HASH, Comparison.EQUAL, "Page 3"))
        .thenRefusedBy(DeviationsAreNamed.class);
  }

  @Test
  void aFileIsAttestedOnceAndABetterOneAgain() {
    SignedFileAttested deviates =
        new SignedFileAttested(ID, FILE_HASH, Comparison.DEVIATING, "Page 3", CHEN_JIE, TODAY);
    byLegal(plus(executed(), FILE, deviates))
        .when(attest(FILE_HASH, Comparison.EQUAL, null))
        .thenRefusedBy(SignedFileIsAttestedOnce.class);
    byLegal(
            plus(
                executed(),
                FILE,
                deviates,
                new SignedFileRegistered(ID, OTHER_HASH, LI_NA, TODAY, null, null)))
        .when(attest(OTHER_HASH, Comparison.EQUAL, null))
        .thenEvents(
            new SignedFileAttested(ID, OTHER_HASH, Comparison.EQUAL, null, CHEN_JIE, TODAY));
  }
}
