package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Decide;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.PhaseAllows;
import dev.countersign.command.Refusal;
import dev.countersign.command.contract.closing.CompleteContract;
import dev.countersign.command.contract.closing.NothingIsOpen;
import dev.countersign.command.contract.closing.TerminateContract;
import dev.countersign.command.contract.closing.VoidContract;
import dev.countersign.command.contract.numbering.AllocateContractNumber;
import dev.countersign.command.contract.numbering.BranchHasNumberCodes;
import dev.countersign.command.contract.numbering.TypeHasANumberCode;
import dev.countersign.command.contract.numbering.VoidContractNumber;
import dev.countersign.command.contract.signing.ActivateContract;
import dev.countersign.command.contract.signing.AllOriginalsAreRegistered;
import dev.countersign.command.contract.steps.OpenItem;
import dev.countersign.events.BranchId;
import dev.countersign.events.Event;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.contract.ContractActivated;
import dev.countersign.events.contract.ContractCompleted;
import dev.countersign.events.contract.ContractNumberAllocated;
import dev.countersign.events.contract.ContractNumberVoided;
import dev.countersign.events.contract.ContractTerminated;
import dev.countersign.events.contract.ContractType;
import dev.countersign.events.contract.ContractVoided;
import dev.countersign.events.contract.DisputeRaised;
import dev.countersign.events.contract.Holder;
import dev.countersign.events.contract.OriginalArchived;
import dev.countersign.events.contract.OriginalBorrowed;
import dev.countersign.events.contract.OriginalRegistered;
import dev.countersign.events.contract.OriginalsHandedOver;
import dev.countersign.events.contract.RetentionBegun;
import dev.countersign.events.employee.Role;
import dev.countersign.events.policy.ContractPolicy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NumberAndActivationTest {
  private static Decide<Contract> byLegal(Event... given) {
    return contract(given).as(CHEN_JIE.value(), Role.LEGAL);
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
    ContractPolicy without = contracts("typeCodes", Map.of());
    assertThat(new TypeHasANumberCode(ContractType.NETWORK_ENGINEERING, without).holds()).isFalse();
    ContractPolicy ofTheBranch =
        contracts("typeCodes", Map.of(), "numberTemplate", "{branch}-{year}-{0001}");
    assertThat(new TypeHasANumberCode(ContractType.NETWORK_ENGINEERING, ofTheBranch).holds())
        .isTrue();
  }

  @Test
  void aBranchHasTheCodesOfTheTemplate() {
    assertThat(new BranchHasNumberCodes(BJ, CONTRACTS).holds()).isTrue();
    ContractPolicy byEntity =
        contracts(
            "numberTemplate",
            "{entity}-{dept}-{year}-{0001}",
            "entityCodes",
            Map.of("BJ", "CS"),
            "deptCodes",
            Map.of("BJ", "XS1", "SH", "XS2"));
    assertThat(new BranchHasNumberCodes(BJ, byEntity).holds()).isTrue();
    assertThat(new BranchHasNumberCodes(new BranchId("SH"), byEntity).holds()).isFalse();
  }

  @Test
  void activatesWhenAllOriginalsAreRegistered() {
    byLegal(registered())
        .when(new ActivateContract(ID, null))
        .thenEvents(new ContractActivated(ID, TODAY));
  }

  @Test
  void activatesWhatWasSealedBeforeExecutionsWereRecorded() {
    Event[] events = sealed();
    for (int original = 1; original <= 4; original++) {
      events =
          plus(events, new OriginalRegistered(ID, original, 4, Holder.employee(XU_YAN), TODAY));
    }
    byLegal(events)
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
  void activationIsNotDatedBeforeTheExecution() {
    byLegal(registered())
        .when(new ActivateContract(ID, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void terminates() {
    contract(active())
        .as(HE_PING.value(), Role.GENERAL_MANAGER)
        .when(new TerminateContract(ID, "Agreed", null, null))
        .thenEvents(
            new ContractTerminated(ID, "Agreed", TODAY, null),
            new RetentionBegun(ID, Importance.GENERAL, TODAY.plusYears(10), 1, TODAY));
  }

  @Test
  void aTerminationIsNotDatedBeforeTheActivation() {
    contract(active())
        .as(HE_PING.value(), Role.GENERAL_MANAGER)
        .when(new TerminateContract(ID, "Agreed", TODAY.minusDays(1), null))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void isCompleteWithNothingOpen() {
    contract(active())
        .as(HE_PING.value(), Role.GENERAL_MANAGER)
        .when(new CompleteContract(ID, null, null))
        .thenEvents(
            new ContractCompleted(ID, null, TODAY),
            new RetentionBegun(ID, Importance.GENERAL, TODAY.plusYears(10), 1, TODAY));
  }

  @Test
  void whatIsOpenIsToldOrExcepted() {
    Event[] lent =
        plus(
            active(),
            new OriginalArchived(ID, 1, Holder.employee(XU_YAN), "Shelf 1", null, TODAY),
            new OriginalBorrowed(
                ID, 1, Holder.archive("Shelf 1"), LI_NA, "Talks", TODAY.plusDays(7), TODAY),
            new OriginalsHandedOver(ID, List.of(2), XU_YAN, TODAY),
            new DisputeRaised(ID, "Delay", TODAY));
    contract(lent)
        .as(HE_PING.value(), Role.GENERAL_MANAGER)
        .when(new CompleteContract(ID, null, null))
        .thenRefusedBy(NothingIsOpen.class);
    contract(lent)
        .as(HE_PING.value(), Role.GENERAL_MANAGER)
        .when(new CompleteContract(ID, "The borrower is abroad", null))
        .thenEvents(
            new ContractCompleted(ID, "The borrower is abroad", TODAY),
            new RetentionBegun(ID, Importance.GENERAL, TODAY.plusYears(10), 1, TODAY));
  }

  @Test
  void tellsInBothLanguagesWhatIsOpen() {
    Refusal refusal =
        new NothingIsOpen(List.of(new OpenItem("original 1 is lent", "正本 1 借出未还")), null).refusal();
    assertThat(refusal.en()).contains("original 1 is lent");
    assertThat(refusal.zh()).contains("正本 1 借出未还");
  }

  @Test
  void isGivenUpBeforeItHasANumber() {
    contract(approved())
        .as(LI_NA.value(), Role.SALES)
        .when(new VoidContract(ID, "The customer withdrew", null))
        .thenEvents(new ContractVoided(ID, "The customer withdrew", TODAY));
  }
}
