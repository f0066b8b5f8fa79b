package dev.countersign.command.contract;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Refusal;
import dev.countersign.command.Rule;
import dev.countersign.command.contract.activate.ActivateContract;
import dev.countersign.command.contract.allocatenumber.AllocateContractNumber;
import dev.countersign.command.contract.approve.ApproveContract;
import dev.countersign.command.contract.archiveoriginal.ArchiveOriginal;
import dev.countersign.command.contract.borroworiginal.BorrowOriginal;
import dev.countersign.command.contract.distributeoriginal.DistributeOriginal;
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
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Every command fits some phases of the contract only. */
public record PhaseAllows(Phase phase, Class<? extends Command> command) implements Rule {
  private static final Map<Class<? extends Command>, Set<Phase>> FITTING =
      Map.ofEntries(
          Map.entry(ReviseDraft.class, EnumSet.of(Phase.DRAFT, Phase.IN_APPROVAL, Phase.APPROVED)),
          Map.entry(SubmitForApproval.class, EnumSet.of(Phase.DRAFT)),
          Map.entry(ApproveContract.class, EnumSet.of(Phase.IN_APPROVAL)),
          Map.entry(RejectContract.class, EnumSet.of(Phase.IN_APPROVAL)),
          Map.entry(ReturnForChange.class, EnumSet.of(Phase.IN_APPROVAL)),
          Map.entry(WithdrawSubmission.class, EnumSet.of(Phase.IN_APPROVAL)),
          Map.entry(EscalateApproval.class, EnumSet.of(Phase.IN_APPROVAL)),
          Map.entry(AllocateContractNumber.class, EnumSet.of(Phase.APPROVED)),
          Map.entry(VoidContractNumber.class, EnumSet.of(Phase.NUMBERED, Phase.SIGNED)),
          Map.entry(RecordSignature.class, EnumSet.of(Phase.NUMBERED)),
          Map.entry(RecordSealUse.class, EnumSet.of(Phase.SIGNED)),
          Map.entry(RegisterOriginal.class, EnumSet.of(Phase.SEALED)),
          Map.entry(
              DistributeOriginal.class, EnumSet.of(Phase.SEALED, Phase.ACTIVE, Phase.TERMINATED)),
          Map.entry(
              ArchiveOriginal.class, EnumSet.of(Phase.SEALED, Phase.ACTIVE, Phase.TERMINATED)),
          Map.entry(BorrowOriginal.class, EnumSet.of(Phase.SEALED, Phase.ACTIVE, Phase.TERMINATED)),
          Map.entry(ReturnOriginal.class, EnumSet.of(Phase.SEALED, Phase.ACTIVE, Phase.TERMINATED)),
          Map.entry(ActivateContract.class, EnumSet.of(Phase.SEALED)),
          Map.entry(TerminateContract.class, EnumSet.of(Phase.ACTIVE)));

  /** Judges a command in a phase. */
  public PhaseAllows(Phase phase, Command command) {
    this(phase, command.getClass());
  }

  private Set<Phase> fitting() {
    return FITTING.getOrDefault(command, Set.of());
  }

  @Override
  public boolean holds() {
    return fitting().contains(phase);
  }

  @Override
  public boolean dependsOnState() {
    return true;
  }

  @Override
  public Refusal refusal() {
    Intention intention = command.getAnnotation(Intention.class);
    return new Refusal(
        "The contract is in phase %s; %s fits only %s."
            .formatted(
                phase,
                command.getSimpleName(),
                fitting().stream().map(Phase::name).collect(Collectors.joining(", "))),
        "合同处于“%s”阶段,不能执行“%s”;该操作只适用于以下阶段:%s。"
            .formatted(
                phase.zh(),
                intention.zh(),
                fitting().stream().map(Phase::zh).collect(Collectors.joining("、"))));
  }
}
