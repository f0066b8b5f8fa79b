package dev.countersign.command.contract.classification;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.approval.Importance;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Says that more depends on a draft than its amount shows (3.1). What amounts say when it is
 * submitted counts anyway.
 */
@Intention(
    path = "contracts/{contractId}/classify",
    summary = "Say how important a draft is, whatever its amount",
    zh = "合同分类",
    roles = {Role.SALES, Role.BRANCH_MANAGER, Role.LEGAL},
    phases = "DRAFT",
    refusedBy = {EffectiveDateFollowsThePrevious.class, ClassificationRaises.class})
public record ClassifyContract(
    @TargetAggregateIdentifier ContractId contractId,
    Importance importance,
    @Nullable LocalDate effectiveDate)
    implements Command {}
