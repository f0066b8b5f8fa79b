package dev.countersign.command.contract.terms;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.Personal;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records that the customer accepted goods that had arrived (3.2.5). */
@Intention(
    path = "contracts/{contractId}/accept-equipment",
    summary = "Record that equipment of a network engineering contract was accepted",
    zh = "设备验收",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"EXECUTED", "SEALED", "ACTIVE"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      TypeHasEquipment.class,
      ItemIsGoods.class,
      AcceptedGoodsHaveArrived.class
    })
public record AcceptEquipment(
    @TargetAggregateIdentifier ContractId contractId,
    int item,
    @Min(1) @Max(1_000_000) int quantity,
    @Personal @NotBlank @Size(max = 100) String acceptedBy,
    @Nullable LocalDate effectiveDate)
    implements Command {}
