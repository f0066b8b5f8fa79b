package dev.countersign.command.contract.signing;

import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.command.authority.BranchSignsAsTheEntity;
import dev.countersign.command.authority.SignatoryIsNotSealKeeper;
import dev.countersign.command.authority.SignatoryMayBind;
import dev.countersign.command.seal.SealIsInUse;
import dev.countersign.command.seal.SealIsKeptByTheActor;
import dev.countersign.command.seal.SealIsOfTheBranch;
import dev.countersign.command.seal.UsesSeal;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import dev.countersign.events.SealId;
import dev.countersign.events.contract.Party;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records that one side signed and sealed the issued text; our seal is used by its keeper, and who
 * signs for us is somebody who may bind us (3.3, 2.4.1).
 */
@Intention(
    path = "contracts/{contractId}/record-execution",
    summary = "Record that a side signed and sealed",
    zh = "登记签署(签字盖章)",
    roles = {Role.SALES, Role.BRANCH_MANAGER, Role.LEGAL, Role.SEAL_KEEPER},
    phases = {"ISSUED", "SIGNED"},
    refusedBy = {
      ExecutedTextIsTheIssued.class,
      SideExecutesOnce.class,
      SidesExecuteInOrder.class,
      SealedCopiesAreTheOriginals.class,
      OurSideNamesSignatoryAndSeal.class,
      OurSealIsUsedByItsKeeper.class,
      SealKeeperIsNotMaker.class,
      SealKeeperIsNotApprover.class,
      SealIsInUse.class,
      SealIsOfTheBranch.class,
      SealIsKeptByTheActor.class,
      BranchSignsAsTheEntity.class,
      SignatoryIsNotSealKeeper.class,
      SignatoryMayBind.class,
      EffectiveDateFollowsThePrevious.class
    })
public record RecordExecution(
    @TargetAggregateIdentifier ContractId contractId,
    Party side,
    @Personal @NotBlank @Size(max = 200) String signatory,
    @NotBlank @Size(max = 100) String seal,
    @Nullable EmployeeId signatoryId,
    @Nullable SealId sealId,
    @Min(1) int copies,
    boolean crossPage,
    @Pattern(regexp = "[0-9a-f]{64}") String documentHash,
    @Nullable LocalDate effectiveDate)
    implements UsesSeal {
  /** Of the other side, whose people and seals are known by their names. */
  public RecordExecution(
      ContractId contractId,
      Party side,
      String signatory,
      String seal,
      int copies,
      boolean crossPage,
      String documentHash,
      @Nullable LocalDate effectiveDate) {
    this(
        contractId,
        side,
        signatory,
        seal,
        null,
        null,
        copies,
        crossPage,
        documentHash,
        effectiveDate);
  }
}
