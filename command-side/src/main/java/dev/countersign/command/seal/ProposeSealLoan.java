package dev.countersign.command.seal;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Asks that somebody may use the seal outside of the house, for a purpose, until a date, with
 * somebody who goes along (3.3).
 */
@Intention(
    path = "seals/{sealId}/propose-loan",
    summary = "Propose to lend a seal",
    zh = "申请外借印章",
    roles = {Role.SALES, Role.BRANCH_MANAGER, Role.SEAL_KEEPER},
    phases = "IN_USE",
    refusedBy = {OneLoanIsProposed.class, EscortIsAnother.class, SealIsDueAfterItsLoan.class})
public record ProposeSealLoan(
    @TargetAggregateIdentifier SealId sealId,
    EmployeeId borrowerId,
    EmployeeId escortId,
    @NotBlank @Size(max = 500) String purpose,
    LocalDate dueDate,
    @Nullable LocalDate effectiveDate)
    implements Command {}
