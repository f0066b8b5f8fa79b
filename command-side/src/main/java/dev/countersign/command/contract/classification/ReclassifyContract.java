package dev.countersign.command.contract.classification;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Changes the importance of a contract, for a reason (3.1). Before it has its number, what was
 * approved as less important is void; a draft may become less important again, as far as its amount
 * allows.
 */
@Intention(
    path = "contracts/{contractId}/reclassify",
    summary = "Reclassify a contract, voiding approvals given to a less important one",
    zh = "合同重新分类",
    roles = {Role.BRANCH_MANAGER, Role.LEGAL},
    phases = {"DRAFT", "IN_APPROVAL", "APPROVED", "NUMBERED", "SIGNED", "SEALED", "ACTIVE"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      ImportanceChanges.class,
      ImportanceIsLoweredInTheDraft.class
    })
public record ReclassifyContract(
    @TargetAggregateIdentifier ContractId contractId,
    Importance importance,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate effectiveDate)
    implements Command {}
