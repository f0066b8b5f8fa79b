package dev.countersign.command.contract.custody;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Lets a borrower keep a lent original longer (3.3). */
@Intention(
    path = "contracts/{contractId}/extend-loan",
    summary = "Extend the loan of an original",
    zh = "延长借阅",
    roles = Role.ARCHIVIST,
    phases = {"EXECUTED", "SEALED", "ACTIVE", "COMPLETED", "TERMINATED"},
    refusedBy = {
      OriginalIsRegistered.class,
      OriginalIsLent.class,
      ExtensionIsLonger.class,
      EffectiveDateFollowsThePrevious.class
    })
public record ExtendLoan(
    @TargetAggregateIdentifier ContractId contractId,
    int original,
    LocalDate dueDate,
    @NotBlank @Size(max = 500) String reason,
    @Nullable LocalDate effectiveDate)
    implements Command {}
