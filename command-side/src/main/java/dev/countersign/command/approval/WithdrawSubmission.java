package dev.countersign.command.approval;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Takes the document back out of approval (2.4.1). */
@Intention(
    path = "{document}/withdraw-submission",
    summary = "Withdraw a document from approval",
    zh = "撤回提交",
    roles = {Role.SALES, Role.BRANCH_MANAGER, Role.POLICY_ADMIN},
    phases = "IN_APPROVAL",
    refusedBy = {WithdrawnByItsMaker.class})
public record WithdrawSubmission(
    @TargetAggregateIdentifier DocumentId document, @NotBlank @Size(max = 2000) String reason)
    implements Command {}
