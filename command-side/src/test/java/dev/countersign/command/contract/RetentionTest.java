package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;

import dev.countersign.command.Decide;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.contract.closing.TerminateContract;
import dev.countersign.command.contract.custody.ApproveDestruction;
import dev.countersign.command.contract.custody.DestroyOriginals;
import dev.countersign.command.contract.custody.DestructionIsApproved;
import dev.countersign.command.contract.custody.DestructionIsApprovedByAnother;
import dev.countersign.command.contract.custody.DestructionIsProposed;
import dev.countersign.command.contract.custody.DisputeIsNotOpen;
import dev.countersign.command.contract.custody.DisputeIsOpen;
import dev.countersign.command.contract.custody.DistributeOriginal;
import dev.countersign.command.contract.custody.HolderKind;
import dev.countersign.command.contract.custody.OriginalIsOneOfTheSealed;
import dev.countersign.command.contract.custody.OriginalIsRecoveredOnce;
import dev.countersign.command.contract.custody.OriginalIsRegistered;
import dev.countersign.command.contract.custody.OriginalsToDestroyAreInTheArchive;
import dev.countersign.command.contract.custody.ProposeDestruction;
import dev.countersign.command.contract.custody.RaiseDispute;
import dev.countersign.command.contract.custody.RecoverOriginal;
import dev.countersign.command.contract.custody.RetentionIsOver;
import dev.countersign.command.contract.custody.SettleDispute;
import dev.countersign.command.contract.custody.StateWhyNotRecovered;
import dev.countersign.command.contract.custody.WitnessesAreTwoOthers;
import dev.countersign.command.policy.InForce;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractTerminated;
import dev.countersign.events.contract.DestructionApproved;
import dev.countersign.events.contract.DestructionProposed;
import dev.countersign.events.contract.DisputeRaised;
import dev.countersign.events.contract.DisputeSettled;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalDistributed;
import dev.countersign.events.contract.OriginalNotRecovered;
import dev.countersign.events.contract.OriginalRecovered;
import dev.countersign.events.contract.OriginalsDestroyed;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.RetentionBegun;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ContractPolicy;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How long originals are kept after the end of a contract, and what becomes of them. */
class RetentionTest {
  private static final LocalDate LAST_DAY = TODAY.plusYears(10);
  private static final LocalDate AFTER = LAST_DAY.plusDays(1);
  private static final String THEN = AFTER + "T02:00:00Z";
  private static final DestructionProposed PROPOSED =
      new DestructionProposed(ID, "Retention is over", XU_YAN, AFTER);
  private static final DestructionApproved APPROVED = new DestructionApproved(ID, HE_PING, AFTER);
  private static final DisputeRaised DISPUTE = new DisputeRaised(ID, "Claims", TODAY);

  /** Originals 1 and 2 are with the customer, 3 and 4 in the archive. */
  private static Event[] distributed() {
    Event[] events = active();
    for (int original = 1; original <= 2; original++) {
      events =
          plus(
              events,
              new OriginalDistributed(
                  ID, original, Holder.employee(XU_YAN), Holder.customer(), TODAY));
    }
    for (int original = 3; original <= 4; original++) {
      events =
          plus(
              events,
              new OriginalArchived(
                  ID, original, Holder.employee(XU_YAN), "Box 7", "2026-HT-12", TODAY));
    }
    return events;
  }

  private static Event[] ended(@Nullable LocalDate until) {
    return plus(
        distributed(),
        new ContractTerminated(ID, "Agreed", TODAY, null),
        new RetentionBegun(ID, Importance.GENERAL, until, 1, TODAY));
  }

  private static Decide<Contract> byArchivist(Event... given) {
    return contract(given).as(XU_YAN.value(), Role.ARCHIVIST).at(THEN);
  }

  private static Decide<Contract> byManager(Event... given) {
    return contract(given).as(HE_PING.value(), Role.GENERAL_MANAGER).at(THEN);
  }

  private static ProposeDestruction propose(@Nullable LocalDate date) {
    return new ProposeDestruction(ID, "Retention is over", date);
  }

  private static DestroyOriginals destroy(EmployeeId first, EmployeeId second) {
    return new DestroyOriginals(ID, first, second, null);
  }

  private static InForce<ContractPolicy> retaining(Map<Importance, Integer> years) {
    return new InForce<>(2, contracts("retentionYears", years));
  }

  @Test
  void retentionBeginsWithTheEnd() {
    byManager(distributed())
        .knowing(InForce.type(ContractPolicy.class), retaining(Map.of(Importance.GENERAL, 15)))
        .when(new TerminateContract(ID, "Agreed", TODAY, null))
        .thenEvents(
            new ContractTerminated(ID, "Agreed", TODAY, null),
            new RetentionBegun(ID, Importance.GENERAL, TODAY.plusYears(15), 2, TODAY));
  }

  @Test
  void anImportanceThatThePolicyDoesNotNameIsRetainedForEver() {
    byManager(distributed())
        .knowing(InForce.type(ContractPolicy.class), retaining(Map.of(Importance.MAJOR, 15)))
        .when(new TerminateContract(ID, "Agreed", TODAY, null))
        .thenEvents(
            new ContractTerminated(ID, "Agreed", TODAY, null),
            new RetentionBegun(ID, Importance.GENERAL, null, 2, TODAY));
    byArchivist(ended(null)).when(propose(null)).thenRefusedBy(RetentionIsOver.class);
  }

  @Test
  void nothingIsDestroyedBeforeItsRetentionIsOver() {
    byArchivist(ended(LAST_DAY)).when(propose(LAST_DAY)).thenRefusedBy(RetentionIsOver.class);
    byArchivist(ended(LAST_DAY)).when(propose(null)).thenEvents(PROPOSED);
  }

  @Test
  void whatEndedBeforeRetentionWasWrittenDownIsRetainedByThePolicyOfToday() {
    Event[] formerly = plus(distributed(), new ContractTerminated(ID, "Agreed", TODAY, null));
    byArchivist(formerly).when(propose(LAST_DAY)).thenRefusedBy(RetentionIsOver.class);
    byArchivist(formerly).when(propose(null)).thenEvents(PROPOSED);
  }

  @Test
  void somebodyElseApproves() {
    byManager(plus(ended(LAST_DAY), PROPOSED))
        .when(new ApproveDestruction(ID, null))
        .thenEvents(APPROVED);
    contract(plus(ended(LAST_DAY), PROPOSED))
        .as(XU_YAN.value(), Role.LEGAL)
        .at(THEN)
        .when(new ApproveDestruction(ID, null))
        .thenRefusedBy(DestructionIsApprovedByAnother.class);
  }

  @Test
  void onlyWhatIsProposedIsApproved() {
    byManager(ended(LAST_DAY))
        .when(new ApproveDestruction(ID, null))
        .thenRefusedBy(DestructionIsProposed.class);
    byManager(plus(ended(LAST_DAY), PROPOSED, APPROVED))
        .when(new ApproveDestruction(ID, null))
        .thenRefusedBy(DestructionIsProposed.class);
  }

  @Test
  void destroysOursBeforeTwoWitnesses() {
    byArchivist(plus(ended(LAST_DAY), PROPOSED, APPROVED))
        .when(destroy(LI_NA, WANG_LEI))
        .thenEvents(
            new OriginalsDestroyed(ID, List.of(3, 4), XU_YAN, List.of(LI_NA, WANG_LEI), AFTER));
  }

  @Test
  void whatIsDestroyedIsNoMore() {
    Event[] destroyed =
        plus(
            ended(LAST_DAY),
            PROPOSED,
            APPROVED,
            new OriginalsDestroyed(ID, List.of(3, 4), XU_YAN, List.of(LI_NA, WANG_LEI), AFTER));
    byArchivist(destroyed)
        .when(new DistributeOriginal(ID, 3, HolderKind.CUSTOMER, null, null, null))
        .thenRefusedBy(OriginalIsRegistered.class);
    byArchivist(destroyed)
        .when(destroy(LI_NA, WANG_LEI))
        .thenRefusedBy(DestructionIsApproved.class);
  }

  @Test
  void nothingIsDestroyedWithoutApproval() {
    byArchivist(plus(ended(LAST_DAY), PROPOSED))
        .when(destroy(LI_NA, WANG_LEI))
        .thenRefusedBy(DestructionIsApproved.class);
  }

  @Test
  void theWitnessesAreTwoOthers() {
    for (DestroyOriginals alone :
        List.of(destroy(LI_NA, LI_NA), destroy(XU_YAN, LI_NA), destroy(LI_NA, XU_YAN))) {
      byArchivist(plus(ended(LAST_DAY), PROPOSED, APPROVED))
          .when(alone)
          .thenRefusedBy(WitnessesAreTwoOthers.class);
    }
  }

  @Test
  void whatIsDestroyedLiesInTheArchive() {
    byArchivist(
            plus(
                active(),
                new ContractTerminated(ID, "Agreed", TODAY, null),
                new RetentionBegun(ID, Importance.GENERAL, LAST_DAY, 1, TODAY),
                PROPOSED,
                APPROVED))
        .when(destroy(LI_NA, WANG_LEI))
        .thenRefusedBy(OriginalsToDestroyAreInTheArchive.class);
  }

  @Test
  void nothingIsDestroyedDuringADispute() {
    byArchivist(plus(ended(LAST_DAY), DISPUTE))
        .when(propose(null))
        .thenRefusedBy(DisputeIsNotOpen.class);
    byArchivist(plus(ended(LAST_DAY), PROPOSED, APPROVED, DISPUTE))
        .when(destroy(LI_NA, WANG_LEI))
        .thenRefusedBy(DisputeIsNotOpen.class);
    byArchivist(plus(ended(LAST_DAY), DISPUTE, new DisputeSettled(ID, "Agreed", AFTER)))
        .when(propose(null))
        .thenEvents(PROPOSED);
  }

  @Test
  void aDisputeIsRaisedAndSettled() {
    contract(active())
        .as(CHEN_JIE.value(), Role.LEGAL)
        .when(new RaiseDispute(ID, "Claims", null))
        .thenEvents(DISPUTE);
    contract(plus(active(), DISPUTE))
        .as(CHEN_JIE.value(), Role.LEGAL)
        .when(new SettleDispute(ID, "Agreed", null))
        .thenEvents(new DisputeSettled(ID, "Agreed", TODAY));
    contract(active())
        .as(CHEN_JIE.value(), Role.LEGAL)
        .when(new SettleDispute(ID, "Agreed", null))
        .thenRefusedBy(DisputeIsOpen.class);
    contract(plus(active(), DISPUTE))
        .as(CHEN_JIE.value(), Role.LEGAL)
        .when(new SettleDispute(ID, "Agreed", TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  private static Event[] voided() {
    return plus(
        issued(),
        execution(Party.CUSTOMER),
        new ContractNumberVoided(ID, "XS-BJ-2026-0007", "Withdrawn", TODAY));
  }

  private static Decide<Contract> afterVoiding(Event... given) {
    return contract(given).as(XU_YAN.value(), Role.ARCHIVIST);
  }

  @Test
  void originalsOfAVoidContractAreRecovered() {
    OriginalRecovered recovered = new OriginalRecovered(ID, 4, "Box 9", XU_YAN, TODAY);
    afterVoiding(voided()).when(new RecoverOriginal(ID, 4, "Box 9", null)).thenEvents(recovered);
    afterVoiding(plus(voided(), recovered))
        .when(new RecoverOriginal(ID, 4, "Box 9", null))
        .thenRefusedBy(OriginalIsRecoveredOnce.class);
    afterVoiding(plus(voided(), recovered))
        .when(new StateWhyNotRecovered(ID, 4, "Lost", null))
        .thenRefusedBy(OriginalIsRecoveredOnce.class);
    afterVoiding(voided())
        .when(new RecoverOriginal(ID, 5, "Box 9", null))
        .thenRefusedBy(OriginalIsOneOfTheSealed.class);
    afterVoiding(
            plus(numbered(), new ContractNumberVoided(ID, "XS-BJ-2026-0007", "Withdrawn", TODAY)))
        .when(new RecoverOriginal(ID, 1, "Box 9", null))
        .thenRefusedBy(OriginalIsOneOfTheSealed.class);
  }

  @Test
  void orAStatementSaysWhyNotUntilTheyAre() {
    OriginalNotRecovered stated =
        new OriginalNotRecovered(ID, 1, "The customer burnt it", XU_YAN, TODAY);
    afterVoiding(voided())
        .when(new StateWhyNotRecovered(ID, 1, "The customer burnt it", null))
        .thenEvents(stated);
    afterVoiding(plus(voided(), stated))
        .when(new RecoverOriginal(ID, 1, "Box 9", null))
        .thenEvents(new OriginalRecovered(ID, 1, "Box 9", XU_YAN, TODAY));
  }
}
