package dev.countersign.command.contract.custody;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Lends an archived original to an employee, for a purpose, until a date (3.3). */
@Intention(
    path = "contracts/{contractId}/borrow-original",
    summary = "Lend an archived original",
    zh = "借阅正本",
    roles = Role.ARCHIVIST,
    phases = {"EXECUTED", "SEALED", "ACTIVE", "COMPLETED", "TERMINATED"},
    refusedBy = {
      OriginalIsRegistered.class,
      OriginalIsInTheArchive.class,
      DueDateFollowsTheLoan.class,
      EffectiveDateFollowsThePrevious.class
    })
public record BorrowOriginal(
    @TargetAggregateIdentifier ContractId contractId,
    int original,
    EmployeeId borrowerId,
    @NotBlank @Size(max = 500) String purpose,
    LocalDate dueDate,
    @Nullable LocalDate effectiveDate)
    implements Command {}
