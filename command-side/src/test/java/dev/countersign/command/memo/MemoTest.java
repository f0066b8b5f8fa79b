package dev.countersign.command.memo;

import dev.countersign.command.Decide;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.EffectiveDateIsNotInTheFuture;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Event;
import dev.countersign.events.MemoId;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.Party;
import dev.countersign.events.employee.Role;
import dev.countersign.events.memo.MemoAttached;
import dev.countersign.events.memo.MemoCountersigned;
import dev.countersign.events.memo.MemoDrafted;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MemoTest {
  private static final MemoId ID = new MemoId("m1");
  private static final ContractId CONTRACT = new ContractId("c1");
  private static final BranchId BJ = new BranchId("BJ");
  private static final EmployeeId LI_NA = new EmployeeId("E1001");
  private static final EmployeeId WANG_LEI = new EmployeeId("E1002");
  private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
  private static final LocalDate SIGNED = TODAY.minusDays(7);
  private static final MemoDrafted DRAFTED = drafted(false, null);
  private static final MemoCountersigned BY_US =
      new MemoCountersigned(ID, Party.SELLER, "Wang Lei", TODAY);
  private static final MemoCountersigned BY_CUSTOMER =
      new MemoCountersigned(ID, Party.CUSTOMER, "Zhou Min", TODAY);

  private static MemoDrafted drafted(boolean changesPrice, @Nullable String amendment) {
    return new MemoDrafted(
        ID, CONTRACT, BJ, "Warehouse", "Also Tianjin", changesPrice, amendment, LI_NA, TODAY);
  }

  private static DraftMemo draft(boolean changesPrice, @Nullable String amendment) {
    return new DraftMemo(ID, CONTRACT, "Warehouse", "Also Tianjin", changesPrice, amendment, null);
  }

  private static Decide<Memo> memo(ContractPhase phase, Event... given) {
    return Decide.of(Memo.class)
        .knowing(MemoContract.class, new MemoContract(BJ, phase, SIGNED))
        .given(given)
        .as(LI_NA.value(), Role.SALES, "BJ");
  }

  @ParameterizedTest
  @EnumSource(names = {"SIGNED", "SEALED", "EXECUTED", "ACTIVE"})
  void isDraftedToASignedContract(ContractPhase phase) {
    memo(phase).when(draft(false, null)).thenEvents(DRAFTED);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SIGNED", "SEALED", "EXECUTED", "ACTIVE"},
      mode = EnumSource.Mode.EXCLUDE)
  void isNotDraftedToAnyOther(ContractPhase phase) {
    memo(phase).when(draft(false, null)).thenRefusedBy(ContractIsSigned.class);
  }

  @Test
  void aPriceChangeNamesItsAmendment() {
    memo(ContractPhase.ACTIVE)
        .when(draft(true, null))
        .thenRefusedBy(PriceChangeNamesItsAmendment.class);
    memo(ContractPhase.ACTIVE)
        .when(draft(true, " "))
        .thenRefusedBy(PriceChangeNamesItsAmendment.class);
    memo(ContractPhase.ACTIVE)
        .when(draft(true, "XS-BJ-2026-0007-B1"))
        .thenEvents(drafted(true, "XS-BJ-2026-0007-B1"));
  }

  @Test
  void isNotDraftedAhead() {
    memo(ContractPhase.ACTIVE)
        .when(
            new DraftMemo(
                ID, CONTRACT, "Warehouse", "Also Tianjin", false, null, TODAY.plusDays(1)))
        .thenRefusedBy(EffectiveDateIsNotInTheFuture.class);
  }

  @Test
  void isNotDraftedBeforeTheContractWasSigned() {
    memo(ContractPhase.ACTIVE)
        .when(
            new DraftMemo(
                ID, CONTRACT, "Warehouse", "Also Tianjin", false, null, SIGNED.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"VOID", "COMPLETED", "TERMINATED"})
  void doesNotJoinAContractThatIsOver(ContractPhase phase) {
    memo(phase, DRAFTED, BY_CUSTOMER, BY_US)
        .when(new AttachMemo(ID, null))
        .thenRefusedBy(ContractIsSigned.class);
  }

  @Test
  void somebodyElseCountersignsForUs() {
    memo(ContractPhase.ACTIVE, DRAFTED)
        .as(WANG_LEI.value(), Role.BRANCH_MANAGER, "BJ")
        .when(new CountersignMemo(ID, Party.SELLER, "Wang Lei", null))
        .thenEvents(BY_US);
  }

  @Test
  void theMakerDoesNot() {
    memo(ContractPhase.ACTIVE, DRAFTED)
        .when(new CountersignMemo(ID, Party.SELLER, "Li Na", null))
        .thenRefusedBy(MakerDoesNotCountersign.class);
  }

  @Test
  void theMakerMayRecordWhatTheCustomerSigned() {
    memo(ContractPhase.ACTIVE, DRAFTED)
        .when(new CountersignMemo(ID, Party.CUSTOMER, "Zhou Min", null))
        .thenEvents(BY_CUSTOMER);
  }

  @Test
  void aPartySignsOnce() {
    memo(ContractPhase.ACTIVE, DRAFTED, BY_CUSTOMER)
        .when(new CountersignMemo(ID, Party.CUSTOMER, "Zhou Min", null))
        .thenRefusedBy(PartyCountersignsOnce.class);
  }

  @Test
  void nobodySignedBeforeItWasWritten() {
    memo(ContractPhase.ACTIVE, DRAFTED)
        .when(new CountersignMemo(ID, Party.CUSTOMER, "Zhou Min", TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void isAttachedAfterBothHaveSigned() {
    memo(ContractPhase.ACTIVE, DRAFTED, BY_CUSTOMER, BY_US)
        .when(new AttachMemo(ID, null))
        .thenEvents(new MemoAttached(ID, CONTRACT, TODAY));
  }

  @Test
  void oneSignatureIsNotEnough() {
    memo(ContractPhase.ACTIVE, DRAFTED, BY_CUSTOMER)
        .when(new AttachMemo(ID, null))
        .thenRefusedBy(BothPartiesHaveCountersigned.class);
    memo(ContractPhase.ACTIVE, DRAFTED, BY_US)
        .when(new AttachMemo(ID, null))
        .thenRefusedBy(BothPartiesHaveCountersigned.class);
  }

  @Test
  void isAttachedOnce() {
    memo(ContractPhase.ACTIVE, DRAFTED, BY_CUSTOMER, BY_US, new MemoAttached(ID, CONTRACT, TODAY))
        .when(new AttachMemo(ID, null))
        .thenRefusedBy(MemoIsAttachedOnce.class);
  }

  @Test
  void isNotAttachedBeforeItWasSigned() {
    memo(ContractPhase.ACTIVE, DRAFTED, BY_CUSTOMER, BY_US)
        .when(new AttachMemo(ID, TODAY.minusDays(1)))
        .thenRefusedBy(EffectiveDateFollowsThePrevious.class);
  }

  @Test
  void anotherBranchDoesNotSign() {
    memo(ContractPhase.ACTIVE, DRAFTED)
        .as("E2000", Role.SALES, "SH")
        .when(new CountersignMemo(ID, Party.CUSTOMER, "Zhou Min", null))
        .thenNotAllowed();
  }
}
