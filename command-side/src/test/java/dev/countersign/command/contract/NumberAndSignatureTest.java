package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Decide;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.PhaseAllows;
import dev.countersign.command.contract.closing.TerminateContract;
import dev.countersign.command.contract.numbering.AllocateContractNumber;
import dev.countersign.command.contract.numbering.TypeHasANumberCode;
import dev.countersign.command.contract.numbering.VoidContractNumber;
import dev.countersign.command.contract.signing.ActivateContract;
import dev.countersign.command.contract.signing.AllOriginalsAreRegistered;
import dev.countersign.command.contract.signing.PartySignsOnce;
import dev.countersign.command.contract.signing.RecordSealUse;
import dev.countersign.command.contract.signing.RecordSignature;
import dev.countersign.command.contract.signing.SealKeeperIsNotApprover;
import dev.countersign.command.contract.signing.SealKeeperIsNotMaker;
import dev.countersign.command.contract.signing.SealedCopiesAreTheOriginals;
import dev.countersign.command.contract.signing.SignedHashIsApprovedHash;
import dev.countersign.events.Event;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.StepDue;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractSigned;
import dev.countersign.events.contract.ContractTerminated;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.Party;
import dev.countersign.events.contract.SealUsed;
import dev.countersign.events.contract.SignatureRecorded;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ContractPolicy;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NumberAndSignatureTest {
  private static RecordSignature sign(Party party, String hash, @Nullable LocalDate date) {
    return new RecordSignature(ID, party, "Zhou Min", hash, date);
  }

  private static Decide<Contract> byLegal(Event... given) {
    return contract(given).as(CHEN_JIE.value(), Role.LEGAL);
  }

  private static Decide<Contract> byKeeper(Event... given) {
    return contract(given).as(GU_FANG.value(), Role.SEAL_KEEPER);
  }

  @Test
  void allocatesTheNextNumber() {
    byLegal(approved())
        .when(new AllocateContractNumber(ID))
        .thenEvents(new ContractNumberAllocated(ID, "XS-BJ-2026-0007", "XS-BJ-2026", 7, 1, TODAY));
  }

  @Test
  void aNumberIsAllocatedOnce() {
    byLegal(numbered()).when(new AllocateContractNumber(ID)).thenRefusedBy(PhaseAllows.class);
  }

  @Test
  void aNumberNeedsTheWholeApproval() {
    byLegal(inLastStep()).when(new AllocateContractNumber(ID)).thenRefusedBy(PhaseAllows.class);
  }

  @Test
  void aVoidNumberTakesTheContractWithIt() {
    byLegal(numbered())
        .when(new VoidContractNumber(ID, "Withdrawn"))
        .thenEvents(new ContractNumberVoided(ID, "XS-BJ-2026-0007", "Withdrawn", TODAY));
  }

  @Test
  void aTypeHasANumberCode() {
    assertThat(new TypeHasANumberCode(ContractType.NETWORK_ENGINEERING, CONTRACTS).holds())
        .isTrue();
    ContractPolicy without =
        new ContractPolicy(
            CONTRACTS.majorAbove(),
            CONTRACTS.aggregationWindowDays(),
            CONTRACTS.distributionDays(),
            CONTRACTS.originals(),
            CONTRACTS.numberTemplate(),
            Map.of());
    assertThat(new TypeHasANumberCode(ContractType.NETWORK_ENGINEERING, without).holds()).isFalse();
  }

  @Test
  void recordsTheFirstSignature() {
    byLegal(numbered())
        .when(sign(Party.CUSTOMER, HASH, null))
        .thenEvents(signature(Party.CUSTOMER));
  }

  @Test
  void theSecondSignatureSignsTheContract() {
    byLegal(plus(numbered(), signature(Party.CUSTOMER)))
        .at("2026-03-06T02:00:00Z")
        .when(sign(Party.SELLER, HASH, LocalDate.of(2026, 3, 5)))
        .thenEvents(
            new SignatureRecorded(ID, Party.SELLER, "Zhou Min", HASH, LocalDate.of(2026, 3, 5)),
            new ContractSigned(
                ID, cny("600000.00"), LocalDate.of(2026, 3, 9), 1, LocalDate.of(2026, 3, 5)));
  }

  @Test
  void theContractIsSignedOnTheLaterDate() {
    LocalDate later = LocalDate.of(2026, 3, 5);
    byLegal(plus(numbered(), new SignatureRecorded(ID, Party.CUSTOMER, "Zhou Min", HASH, later)))
        .at("2026-03-06T02:00:00Z")
        .when(sign(Party.SELLER, HASH, TODAY))
        .thenEvents(
            signature(Party.SELLER),
            new ContractSigned(ID, cny("600000.00"), LocalDate.of(2026, 3, 9), 1, later));
  }

  @Test
  void whatIsSignedIsWhatWasApproved() {
    byLegal(numbered())
        .when(sign(Party.CUSTOMER, OTHER_HASH, null))
        .thenRefusedBy(SignedHashIsApprovedHash.class);
  }

  @Test
  void aPartySignsOnce() {
    byLegal(plus(numbered(), signature(Party.CUSTOMER)))
        .when(sign(Party.CUSTOMER, HASH, null))
        .thenRefusedBy(PartySignsOnce.class);
  }

  @Test
  void nobodySignedBeforeTheNumber() {
    byLegal(numbered())
        .when(sign(Party.CUSTOMER, HASH, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void sealsAllOriginals() {
    byKeeper(signed())
        .when(new RecordSealUse(ID, "contract seal", 4, null))
        .thenEvents(new SealUsed(ID, "contract seal", GU_FANG, 4, 1, TODAY));
  }

  @Test
  void sealedCopiesAreTheOriginals() {
    byKeeper(signed())
        .when(new RecordSealUse(ID, "contract seal", 3, null))
        .thenRefusedBy(SealedCopiesAreTheOriginals.class);
  }

  @Test
  void theSealKeeperIsNoApprover() {
    contract(signed())
        .as(CHEN_JIE.value(), Role.SEAL_KEEPER)
        .when(new RecordSealUse(ID, "contract seal", 4, null))
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
            new ContractSigned(ID, cny("600000.00"), TODAY, 1, TODAY));
    byKeeper(inSecondRound)
        .when(new RecordSealUse(ID, "contract seal", 4, null))
        .thenRefusedBy(SealKeeperIsNotApprover.class);
  }

  @Test
  void theSealKeeperIsNoMaker() {
    contract(signed())
        .as(LI_NA.value(), Role.SEAL_KEEPER)
        .when(new RecordSealUse(ID, "contract seal", 4, null))
        .thenRefusedBy(SealKeeperIsNotMaker.class);
  }

  @Test
  void noSealBeforeTheSignatures() {
    byKeeper(signed())
        .when(new RecordSealUse(ID, "contract seal", 4, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void onlyTheSealKeeperSeals() {
    contract(signed())
        .as(LIN_BO.value(), Role.DEPUTY_GENERAL_MANAGER)
        .when(new RecordSealUse(ID, "contract seal", 4, null))
        .thenNotAllowed();
  }

  @Test
  void activatesWhenAllOriginalsAreRegistered() {
    byLegal(registered())
        .when(new ActivateContract(ID, null))
        .thenEvents(new ContractActivated(ID, TODAY));
  }

  @Test
  void activationWaitsForTheLastOriginal() {
    Event[] allButOne = Arrays.copyOf(registered(), registered().length - 1);
    byLegal(allButOne)
        .when(new ActivateContract(ID, null))
        .thenRefusedBy(AllOriginalsAreRegistered.class);
  }

  @Test
  void activationIsNotDatedBeforeTheSeal() {
    byLegal(registered())
        .when(new ActivateContract(ID, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void terminates() {
    contract(active())
        .as(HE_PING.value(), Role.GENERAL_MANAGER)
        .when(new TerminateContract(ID, "Agreed", null))
        .thenEvents(new ContractTerminated(ID, "Agreed", TODAY));
  }

  @Test
  void aTerminationIsNotDatedBeforeTheActivation() {
    contract(active())
        .as(HE_PING.value(), Role.GENERAL_MANAGER)
        .when(new TerminateContract(ID, "Agreed", TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }
}
