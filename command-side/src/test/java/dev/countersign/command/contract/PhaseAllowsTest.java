package dev.countersign.command.contract;

import static dev.countersign.command.contract.Cases.*;
import static org.assertj.core.api.Assertions.assertThat;

import dev.countersign.command.Command;
import dev.countersign.command.Refusal;
import dev.countersign.command.contract.activate.ActivateContract;
import dev.countersign.command.contract.allocatenumber.AllocateContractNumber;
import dev.countersign.command.contract.approve.ApproveContract;
import dev.countersign.command.contract.archiveoriginal.ArchiveOriginal;
import dev.countersign.command.contract.borroworiginal.BorrowOriginal;
import dev.countersign.command.contract.distributeoriginal.DistributeOriginal;
import dev.countersign.command.contract.distributeoriginal.HolderKind;
import dev.countersign.command.contract.escalateapproval.EscalateApproval;
import dev.countersign.command.contract.recordsealuse.RecordSealUse;
import dev.countersign.command.contract.recordsignature.RecordSignature;
import dev.countersign.command.contract.registeroriginal.RegisterOriginal;
import dev.countersign.command.contract.reject.RejectContract;
import dev.countersign.command.contract.returnforchange.ReturnForChange;
import dev.countersign.command.contract.returnoriginal.ReturnOriginal;
import dev.countersign.command.contract.revisedraft.ReviseDraft;
import dev.countersign.command.contract.submitforapproval.SubmitForApproval;
import dev.countersign.command.contract.terminate.TerminateContract;
import dev.countersign.command.contract.voidnumber.VoidContractNumber;
import dev.countersign.command.contract.withdrawsubmission.WithdrawSubmission;
import dev.countersign.events.contract.Party;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PhaseAllowsTest {
  private static Set<Phase> phases(Phase first, Phase... more) {
    return EnumSet.of(first, more);
  }

  /** Every command to a contract that exists, with the phases that it fits, as DOMAIN says. */
  private static final Map<Command, Set<Phase>> FITTING = new LinkedHashMap<>();

  static {
    Set<Phase> custody = phases(Phase.SEALED, Phase.ACTIVE, Phase.TERMINATED);
    FITTING.put(
        new ReviseDraft(ID, "x", "1", false, lines("5.00"), cny("5.00"), null),
        phases(Phase.DRAFT, Phase.IN_APPROVAL, Phase.APPROVED));
    FITTING.put(new SubmitForApproval(ID, HASH), phases(Phase.DRAFT));
    FITTING.put(new ApproveContract(ID, null, null), phases(Phase.IN_APPROVAL));
    FITTING.put(new RejectContract(ID, null, "x"), phases(Phase.IN_APPROVAL));
    FITTING.put(new ReturnForChange(ID, null, "x"), phases(Phase.IN_APPROVAL));
    FITTING.put(new WithdrawSubmission(ID, "x"), phases(Phase.IN_APPROVAL));
    FITTING.put(
        new EscalateApproval(ID, 1, "branch-manager", AFTER_TWO_DAYS), phases(Phase.IN_APPROVAL));
    FITTING.put(new AllocateContractNumber(ID), phases(Phase.APPROVED));
    FITTING.put(new VoidContractNumber(ID, "x"), phases(Phase.NUMBERED, Phase.SIGNED));
    FITTING.put(new RecordSignature(ID, Party.SELLER, "x", HASH, null), phases(Phase.NUMBERED));
    FITTING.put(new RecordSealUse(ID, "x", 4, null), phases(Phase.SIGNED));
    FITTING.put(new RegisterOriginal(ID, 1, null), phases(Phase.SEALED));
    FITTING.put(new DistributeOriginal(ID, 1, HolderKind.CUSTOMER, null, null, null), custody);
    FITTING.put(new ArchiveOriginal(ID, 1, "x", null), custody);
    FITTING.put(new BorrowOriginal(ID, 1, LI_NA, "x", TODAY, null), custody);
    FITTING.put(new ReturnOriginal(ID, 1, "x", null), custody);
    FITTING.put(new ActivateContract(ID, null), phases(Phase.SEALED));
    FITTING.put(new TerminateContract(ID, "x", null), phases(Phase.ACTIVE));
  }

  static Stream<Arguments> refused() {
    return FITTING.entrySet().stream()
        .flatMap(
            entry ->
                EnumSet.complementOf(EnumSet.copyOf(entry.getValue())).stream()
                    .map(phase -> Arguments.of(phase, entry.getKey())));
  }

  static Stream<Arguments> fitting() {
    return FITTING.entrySet().stream()
        .flatMap(
            entry -> entry.getValue().stream().map(phase -> Arguments.of(phase, entry.getKey())));
  }

  @ParameterizedTest
  @MethodSource("refused")
  void refusesWhatDoesNotFitThePhase(Phase phase, Command command) {
    contract(in(phase)).when(command).thenRefusedBy(PhaseAllows.class);
  }

  @ParameterizedTest
  @MethodSource("fitting")
  void letsThroughWhatFits(Phase phase, Command command) {
    assertThat(new PhaseAllows(phase, command).holds()).isTrue();
  }

  @Test
  void saysThePhaseAndTheCommand() {
    Refusal refusal = new PhaseAllows(Phase.DRAFT, new AllocateContractNumber(ID)).refusal();
    assertThat(refusal.en())
        .isEqualTo("The contract is in phase DRAFT; AllocateContractNumber fits only APPROVED.");
    assertThat(refusal.zh()).isEqualTo("合同处于“草稿”阶段,不能执行“合同编号”;该操作只适用于以下阶段:已批准。");
  }
}
