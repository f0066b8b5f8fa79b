package dev.countersign.command.seal;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.SealId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records that copies of a paper other than a contract's text were sealed: what it is for, and the
 * SHA-256 of it or the contract that it is about (3.3).
 */
@Intention(
    path = "seals/{sealId}/seal-paper",
    summary = "Record the use of a seal on a paper that is no contract",
    zh = "登记用印(合同以外文件)",
    roles = Role.SEAL_KEEPER,
    phases = "IN_USE",
    refusedBy = {
      SealIsKeptByTheActor.class,
      PaperIsNotBlank.class,
      SealedCopiesWerePrinted.class,
      CopiesAreAccountedFor.class
    })
public record SealPaper(
    @TargetAggregateIdentifier SealId sealId,
    @NotBlank @Size(max = 500) String purpose,
    @Nullable @Pattern(regexp = "[0-9a-f]{64}") String documentHash,
    @Nullable ContractId contractId,
    @Min(1) int copies,
    @Min(1) int printed,
    boolean crossPage,
    @Nullable LocalDate effectiveDate)
    implements Command {}
