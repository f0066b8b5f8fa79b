package dev.countersign.command.contract.attachment;

import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.command.document.DocumentCommand;
import dev.countersign.events.ContractId;
import dev.countersign.events.contract.AttachmentKind;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Attaches a document that its sender has stored; once submitted, it voids the approvals given
 * (2.3.3).
 */
@Intention(
    path = "contracts/{contractId}/attach-document",
    summary = "Attach a document to a contract",
    zh = "添加合同附件",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_REVIEW", "IN_APPROVAL", "APPROVED"},
    refusedBy = {
      DocumentIsStored.class,
      DocumentIsAttachedOnce.class,
      EffectiveDateFollowsThePrevious.class
    })
public record AttachDocument(
    @TargetAggregateIdentifier ContractId contractId,
    @Pattern(regexp = "[0-9a-f]{64}") String fileHash,
    AttachmentKind kind,
    @Size(max = 200) String title,
    @Nullable LocalDate effectiveDate)
    implements DocumentCommand {}
