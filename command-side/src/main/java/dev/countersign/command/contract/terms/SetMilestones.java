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

/** Says by when how far it gets; once submitted, it voids the approvals given (3.2.5). */
@Intention(
    path = "contracts/{contractId}/set-milestones",
    summary = "Set the milestones of a network engineering contract",
    zh = "约定里程碑",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_APPROVAL", "APPROVED"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      TypeHasEquipment.class,
      MilestonesFollowEachOther.class
    })
public record SetMilestones(
    @TargetAggregateIdentifier ContractId contractId,
    @NotEmpty @Size(max = 5) List<@NotNull @Valid MilestoneDate> milestones,
    @Nullable LocalDate effectiveDate)
    implements Command {}
