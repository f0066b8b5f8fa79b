package dev.countersign.command.seal;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.SealId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Agrees, as one of two, that the seal is lent (3.3). */
@Intention(
    path = "seals/{sealId}/approve-loan",
    summary = "Approve the loan of a seal",
    zh = "批准外借印章",
    roles = {Role.BRANCH_MANAGER, Role.LEGAL, Role.GENERAL_MANAGER},
    phases = "IN_USE",
    refusedBy = {LoanIsProposed.class, LoanIsApprovedByOthers.class})
public record ApproveSealLoan(
    @TargetAggregateIdentifier SealId sealId, @Nullable LocalDate effectiveDate)
    implements Command {}
