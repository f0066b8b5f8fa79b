package dev.countersign.command.seal;

import dev.countersign.command.Decide;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.PhaseAllows;
import dev.countersign.command.authority.BranchSignsAsTheEntity;
import dev.countersign.command.authority.SigningEntities;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.SealId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.employee.Role;
import dev.countersign.events.seal.CopySpoiled;
import dev.countersign.events.seal.KeeperAppointed;
import dev.countersign.events.seal.PaperSealed;
import dev.countersign.events.seal.SealDestroyed;
import dev.countersign.events.seal.SealHandedOver;
import dev.countersign.events.seal.SealKind;
import dev.countersign.events.seal.SealLent;
import dev.countersign.events.seal.SealLoanApproved;
import dev.countersign.events.seal.SealLoanProposed;
import dev.countersign.events.seal.SealLoanRejected;
import dev.countersign.events.seal.SealLost;
import dev.countersign.events.seal.SealRegistered;
import dev.countersign.events.seal.SealRetired;
import dev.countersign.events.seal.SealReturned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SealTest {
  private static final SealId ID = new SealId("s1");
  private static final SigningEntityId ENTITY = new SigningEntityId("e1");
  private static final BranchId BEIJING = new BranchId("BJ");
  private static final EmployeeId GU_FANG = new EmployeeId("E1007");
  private static final EmployeeId XU_YAN = new EmployeeId("E1009");
  private static final EmployeeId MA_JUN = new EmployeeId("E1010");
  private static final EmployeeId CHEN_JIE = new EmployeeId("E1005");
  private static final EmployeeId HE_PING = new EmployeeId("E1006");
  private static final EmployeeId LI_NA = new EmployeeId("E1001");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate DUE = LocalDate.of(2026, 3, 6);
  private static final String HASH = "ab".repeat(32);

  private static final SealRegistered REGISTERED =
      new SealRegistered(ID, SealKind.CONTRACT, "Contract seal", ENTITY, BEIJING, TODAY);
  private static final KeeperAppointed APPOINTED =
      new KeeperAppointed(ID, GU_FANG, XU_YAN, CHEN_JIE, TODAY);
  private static final SealLoanProposed PROPOSED =
      new SealLoanProposed(ID, 1, LI_NA, XU_YAN, "Signing in Tianjin", DUE, GU_FANG, TODAY);
  private static final SealLoanApproved BY_LEGAL = new SealLoanApproved(ID, 1, CHEN_JIE, TODAY);
  private static final SealLoanApproved BY_MANAGER = new SealLoanApproved(ID, 1, HE_PING, TODAY);
  private static final SealLent LENT = new SealLent(ID, 1, LI_NA, GU_FANG, DUE, TODAY);
  private static final SealLost LOST = new SealLost(ID, GU_FANG, "Gone", CHEN_JIE, TODAY);
  private static final SealRetired RETIRED = new SealRetired(ID, "Worn", TODAY);
  private static final AppointKeeper APPOINT = new AppointKeeper(ID, GU_FANG, XU_YAN, null);
  private static final ProposeSealLoan PROPOSE =
      new ProposeSealLoan(ID, LI_NA, XU_YAN, "Signing in Tianjin", DUE, null);

  private static Decide<Seal> seal(Event... given) {
    return Decide.of(Seal.class)
        .knowing(
            SigningEntities.class,
            new SigningEntities(
                List.of(new SigningEntities.Entity(ENTITY, HE_PING, List.of(BEIJING), List.of()))))
        .given(given)
        .as(GU_FANG.value(), Role.SEAL_KEEPER);
  }

  /** One that is in use, after that. */
  private static Decide<Seal> kept(Event... more) {
    List<Event> given = new ArrayList<>(List.of(REGISTERED, APPOINTED));
    given.addAll(Arrays.asList(more));
    return seal(given.toArray(Event[]::new));
  }

  private static SealPaper paper(
      @Nullable String hash, @Nullable ContractId contract, int copies, int printed) {
    return new SealPaper(ID, "Tender", hash, contract, copies, printed, true, null);
  }

  private static PaperSealed sealed(int use, int copies, int printed) {
    return new PaperSealed(ID, use, "Tender", HASH, null, copies, printed, true, GU_FANG, TODAY);
  }

  @Test
  void isRegisteredForABranchThatSignsAsTheEntity() {
    RegisterSeal register =
        new RegisterSeal(ID, SealKind.CONTRACT, "Contract seal", ENTITY, BEIJING, null);
    seal().as("E1005", Role.LEGAL).when(register).thenEvents(REGISTERED);
    RegisterSeal ofTheHouse =
        new RegisterSeal(ID, SealKind.OFFICIAL, "Official seal", ENTITY, null, null);
    seal()
        .as("E1005", Role.LEGAL)
        .when(ofTheHouse)
        .thenEvents(
            new SealRegistered(ID, SealKind.OFFICIAL, "Official seal", ENTITY, null, TODAY));
    seal()
        .as("E1005", Role.LEGAL)
        .when(
            new RegisterSeal(
                ID, SealKind.CONTRACT, "Contract seal", ENTITY, new BranchId("GZ"), null))
        .thenRefusedBy(BranchSignsAsTheEntity.class);
  }

  @Test
  void hasOneKeeperAndAStandIn() {
    seal(REGISTERED).as("E1005", Role.LEGAL).when(APPOINT).thenEvents(APPOINTED);
    kept()
        .as("E1005", Role.LEGAL)
        .when(new AppointKeeper(ID, GU_FANG, MA_JUN, null))
        .thenEvents(new KeeperAppointed(ID, GU_FANG, MA_JUN, CHEN_JIE, TODAY));
    kept()
        .as("E1005", Role.LEGAL)
        .when(new AppointKeeper(ID, MA_JUN, XU_YAN, null))
        .thenRefusedBy(OneKeeperAtATime.class);
    seal(REGISTERED)
        .as("E1005", Role.LEGAL)
        .when(new AppointKeeper(ID, GU_FANG, GU_FANG, null))
        .thenRefusedBy(StandInIsAnother.class);
    seal(REGISTERED)
        .as(GU_FANG.value(), Role.LEGAL)
        .when(APPOINT)
        .thenRefusedBy(KeeperIsAppointedByAnother.class);
    seal(REGISTERED)
        .as(XU_YAN.value(), Role.LEGAL)
        .when(APPOINT)
        .thenRefusedBy(KeeperIsAppointedByAnother.class);
    kept(LOST).as("E1005", Role.LEGAL).when(APPOINT).thenRefusedBy(PhaseAllows.class);
  }

  @Test
  void sealsNoBlankPaper() {
    kept().when(paper(HASH, null, 4, 5)).thenEvents(sealed(1, 4, 5));
    kept()
        .as(XU_YAN.value(), Role.SEAL_KEEPER)
        .when(paper(null, new ContractId("c1"), 1, 1))
        .thenEvents(
            new PaperSealed(
                ID, 1, "Tender", null, new ContractId("c1"), 1, 1, true, XU_YAN, TODAY));
    kept().when(paper(null, null, 1, 1)).thenRefusedBy(PaperIsNotBlank.class);
    kept()
        .as(MA_JUN.value(), Role.SEAL_KEEPER)
        .when(paper(HASH, null, 1, 1))
        .thenRefusedBy(SealIsKeptByTheActor.class);
    seal(REGISTERED).when(paper(HASH, null, 1, 1)).thenRefusedBy(PhaseAllows.class);
  }

  @Test
  void sealedAndSpoiledCopiesAreThePrintedOnes() {
    kept().when(paper(HASH, null, 5, 4)).thenRefusedBy(SealedCopiesWerePrinted.class);
    kept(sealed(1, 4, 6)).when(paper(HASH, null, 1, 1)).thenRefusedBy(CopiesAreAccountedFor.class);
    CopySpoiled spoiled = new CopySpoiled(ID, 1, 1, "Torn", TODAY);
    kept(sealed(1, 4, 6)).when(new SpoilCopy(ID, 1, 1, "Torn", null)).thenEvents(spoiled);
    kept(sealed(1, 4, 6), spoiled)
        .when(new SpoilCopy(ID, 1, 2, "Torn", null))
        .thenRefusedBy(SpoiledCopiesWerePrinted.class);
    kept(sealed(1, 4, 6))
        .when(new SpoilCopy(ID, 2, 1, "Torn", null))
        .thenRefusedBy(SpoiledCopiesWerePrinted.class);
    kept(sealed(1, 4, 6), spoiled, spoiled)
        .when(paper(HASH, null, 1, 1))
        .thenEvents(sealed(2, 1, 1));
  }

  @Test
  void isLentWhenTwoOthersApproved() {
    kept().when(PROPOSE).thenEvents(PROPOSED);
    kept(PROPOSED).as("E1005", Role.LEGAL).when(new ApproveSealLoan(ID, null)).thenEvents(BY_LEGAL);
    kept(PROPOSED, BY_LEGAL).when(new LoanSeal(ID, null)).thenRefusedBy(LoanIsApprovedByTwo.class);
    kept(PROPOSED, BY_LEGAL, BY_MANAGER).when(new LoanSeal(ID, null)).thenEvents(LENT);
    kept(PROPOSED, BY_LEGAL, BY_MANAGER)
        .as(MA_JUN.value(), Role.SEAL_KEEPER)
        .when(new LoanSeal(ID, null))
        .thenRefusedBy(SealIsKeptByTheActor.class);
    kept(PROPOSED, BY_LEGAL, BY_MANAGER)
        .at("2026-03-07T02:00:00Z")
        .when(new LoanSeal(ID, null))
        .thenRefusedBy(SealIsDueAfterItsLoan.class);
    kept().when(new LoanSeal(ID, null)).thenRefusedBy(LoanIsProposed.class);
  }

  @Test
  void noLoanIsApprovedByWhoTookPartInIt() {
    ApproveSealLoan approve = new ApproveSealLoan(ID, null);
    for (EmployeeId actor : List.of(GU_FANG, LI_NA, CHEN_JIE)) {
      kept(PROPOSED, BY_LEGAL)
          .as(actor.value(), Role.LEGAL)
          .when(approve)
          .thenRefusedBy(LoanIsApprovedByOthers.class);
    }
    kept().as("E1005", Role.LEGAL).when(approve).thenRefusedBy(LoanIsProposed.class);
  }

  @Test
  void oneLoanIsProposedAtATimeWithAnEscort() {
    kept(PROPOSED).when(PROPOSE).thenRefusedBy(OneLoanIsProposed.class);
    kept()
        .when(new ProposeSealLoan(ID, LI_NA, LI_NA, "Signing in Tianjin", DUE, null))
        .thenRefusedBy(EscortIsAnother.class);
    kept()
        .when(new ProposeSealLoan(ID, LI_NA, XU_YAN, "Late", TODAY.minusDays(1), null))
        .thenRefusedBy(SealIsDueAfterItsLoan.class);
    SealLoanRejected rejected = new SealLoanRejected(ID, 1, "Let them come", HE_PING, TODAY);
    kept(PROPOSED)
        .as("E1006", Role.GENERAL_MANAGER)
        .when(new RejectSealLoan(ID, "Let them come", null))
        .thenEvents(rejected);
    kept(PROPOSED, rejected)
        .when(PROPOSE)
        .thenEvents(
            new SealLoanProposed(ID, 2, LI_NA, XU_YAN, "Signing in Tianjin", DUE, GU_FANG, TODAY));
    kept(PROPOSED, rejected)
        .when(new RejectSealLoan(ID, "Again", null))
        .thenRefusedBy(LoanIsProposed.class);
  }

  @Test
  void isNotUsedWhileItIsLent() {
    kept(PROPOSED, BY_LEGAL, BY_MANAGER, LENT)
        .when(paper(HASH, null, 1, 1))
        .thenRefusedBy(PhaseAllows.class);
    SealReturned returned = new SealReturned(ID, 1, LI_NA, GU_FANG, TODAY);
    kept(PROPOSED, BY_LEGAL, BY_MANAGER, LENT).when(new ReturnSeal(ID, null)).thenEvents(returned);
    kept(PROPOSED, BY_LEGAL, BY_MANAGER, LENT)
        .as(MA_JUN.value(), Role.SEAL_KEEPER)
        .when(new ReturnSeal(ID, null))
        .thenRefusedBy(SealIsKeptByTheActor.class);
    kept(PROPOSED, BY_LEGAL, BY_MANAGER, LENT, returned)
        .when(paper(HASH, null, 1, 1))
        .thenEvents(sealed(1, 1, 1));
    kept().when(new ReturnSeal(ID, null)).thenRefusedBy(PhaseAllows.class);
  }

  @Test
  void isHandedOverBeforeAWitness() {
    kept()
        .when(new HandOverSeal(ID, MA_JUN, HE_PING, null, null))
        .thenEvents(new SealHandedOver(ID, GU_FANG, MA_JUN, XU_YAN, HE_PING, TODAY));
    kept()
        .when(new HandOverSeal(ID, XU_YAN, HE_PING, MA_JUN, null))
        .thenEvents(new SealHandedOver(ID, GU_FANG, XU_YAN, MA_JUN, HE_PING, TODAY));
    kept()
        .when(new HandOverSeal(ID, XU_YAN, HE_PING, null, null))
        .thenRefusedBy(StandInIsAnother.class);
    kept()
        .when(new HandOverSeal(ID, GU_FANG, HE_PING, null, null))
        .thenRefusedBy(SealGoesToAnother.class);
    for (EmployeeId witness : List.of(GU_FANG, MA_JUN)) {
      kept()
          .when(new HandOverSeal(ID, MA_JUN, witness, null, null))
          .thenRefusedBy(WitnessIsAnother.class);
    }
    seal(REGISTERED, RETIRED)
        .when(new HandOverSeal(ID, MA_JUN, HE_PING, null, null))
        .thenRefusedBy(SealIsKept.class);
    kept()
        .when(new HandOverSeal(ID, MA_JUN, HE_PING, null, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void isUsedNoMoreOnceItIsLost() {
    ReportSealLost report = new ReportSealLost(ID, "Gone", null);
    kept().as("E1005", Role.LEGAL).when(report).thenEvents(LOST);
    kept(PROPOSED, BY_LEGAL, BY_MANAGER, LENT)
        .as("E1005", Role.LEGAL)
        .when(report)
        .thenEvents(new SealLost(ID, LI_NA, "Gone", CHEN_JIE, TODAY));
    seal(REGISTERED)
        .as("E1005", Role.LEGAL)
        .when(report)
        .thenEvents(new SealLost(ID, null, "Gone", CHEN_JIE, TODAY));
    kept(LOST).when(report).thenRefusedBy(PhaseAllows.class);
    kept(LOST).when(paper(HASH, null, 1, 1)).thenRefusedBy(PhaseAllows.class);
    kept(LOST).when(PROPOSE).thenRefusedBy(PhaseAllows.class);
    kept(PROPOSED, BY_LEGAL, BY_MANAGER, LENT, LOST)
        .when(new ReturnSeal(ID, null))
        .thenRefusedBy(PhaseAllows.class);
  }

  @Test
  void isDestroyedBeforeTwoWitnesses() {
    kept().as("E1005", Role.LEGAL).when(new RetireSeal(ID, "Worn", null)).thenEvents(RETIRED);
    DestroySeal destroy = new DestroySeal(ID, List.of(MA_JUN, HE_PING), null);
    SealDestroyed destroyed = new SealDestroyed(ID, List.of(MA_JUN, HE_PING), CHEN_JIE, TODAY);
    kept(RETIRED).as("E1005", Role.LEGAL).when(destroy).thenEvents(destroyed);
    kept(LOST).as("E1005", Role.LEGAL).when(destroy).thenEvents(destroyed);
    kept(RETIRED)
        .as("E1005", Role.LEGAL)
        .when(new DestroySeal(ID, List.of(MA_JUN, MA_JUN), null))
        .thenRefusedBy(DestructionHasTwoWitnesses.class);
    kept(RETIRED)
        .as("E1005", Role.LEGAL)
        .when(new DestroySeal(ID, List.of(MA_JUN, CHEN_JIE), null))
        .thenRefusedBy(DestructionHasTwoWitnesses.class);
    kept().as("E1005", Role.LEGAL).when(destroy).thenRefusedBy(PhaseAllows.class);
    kept(RETIRED, destroyed)
        .as("E1005", Role.LEGAL)
        .when(new ReportSealLost(ID, "Gone", null))
        .thenRefusedBy(PhaseAllows.class);
  }

  @Test
  void belongsToItsBranch() {
    kept()
        .as("E1", Role.SEAL_KEEPER, "SH")
        .when(new ReportSealLost(ID, "Gone", null))
        .thenNotAllowed();
    kept()
        .as("E1", Role.SEAL_KEEPER, "BJ")
        .when(new ReportSealLost(ID, "Gone", null))
        .thenEvents(new SealLost(ID, GU_FANG, "Gone", new EmployeeId("E1"), TODAY));
  }
}
