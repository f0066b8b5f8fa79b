package dev.countersign.command.contract.attachment;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Takes a document from a contract; once submitted, it voids the approvals given (2.3.3). */
@Intention(
    path = "contracts/{contractId}/detach-document",
    summary = "Detach a document from a contract",
    zh = "移除合同附件",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_REVIEW", "IN_APPROVAL", "APPROVED"},
    refusedBy = {DocumentIsAttached.class, EffectiveDateFollowsThePrevious.class})
public record DetachDocument(
    @TargetAggregateIdentifier ContractId contractId,
    @Pattern(regexp = "[0-9a-f]{64}") String fileHash,
    @Nullable LocalDate effectiveDate)
    implements Command {}
