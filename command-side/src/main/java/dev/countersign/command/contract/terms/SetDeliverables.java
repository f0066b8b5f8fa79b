package dev.countersign.command.contract.terms;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says what is delivered; once submitted, it voids the approvals given (2.4.4). */
@Intention(
    path = "contracts/{contractId}/set-deliverables",
    summary = "Set the deliverables of a brand operation contract",
    zh = "约定交付物",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_APPROVAL", "APPROVED"},
    refusedBy = {EffectiveDateFollowsThePrevious.class, TypeHasDeliverables.class})
public record SetDeliverables(
    @TargetAggregateIdentifier ContractId contractId,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid DeliverableItem> deliverables,
    @Nullable LocalDate effectiveDate)
    implements Command {}
