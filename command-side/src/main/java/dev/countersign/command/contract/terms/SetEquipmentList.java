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

/** Says what is delivered and built; once submitted, it voids the approvals given (3.2.5). */
@Intention(
    path = "contracts/{contractId}/set-equipment-list",
    summary = "Set the equipment list of a network engineering contract",
    zh = "约定设备清单",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"DRAFT", "IN_APPROVAL", "APPROVED"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      TypeHasEquipment.class,
      TaxRateIsAPercentage.class
    })
public record SetEquipmentList(
    @TargetAggregateIdentifier ContractId contractId,
    @NotEmpty @Size(max = 500) List<@NotNull @Valid EquipmentItem> equipment,
    @Nullable LocalDate effectiveDate)
    implements Command {}
