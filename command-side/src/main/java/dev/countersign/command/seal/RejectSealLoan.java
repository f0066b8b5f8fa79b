package dev.countersign.command.seal;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.SealId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Ends a proposal to lend the seal; who made it takes it back by the same (3.3). */
@Intention(
    path = "seals/{sealId}/reject-loan",
    summary = "Reject or take back the proposal to lend a seal",
    zh = "驳回或撤回外借申请",
    roles = {Role.SALES, Role.BRANCH_MANAGER, Role.LEGAL, Role.GENERAL_MANAGER, Role.SEAL_KEEPER},
    phases = "IN_USE",
    refusedBy = LoanIsProposed.class)
public record RejectSealLoan(
    @TargetAggregateIdentifier SealId sealId,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate effectiveDate)
    implements Command {}
