package dev.countersign.command.contract.terms;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records that goods arrived, and who signed for them (3.2.5). */
@Intention(
    path = "contracts/{contractId}/record-goods-received",
    summary = "Record that goods of a network engineering contract arrived",
    zh = "到货签收",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    phases = {"EXECUTED", "SEALED", "ACTIVE"},
    refusedBy = {
      EffectiveDateFollowsThePrevious.class,
      TypeHasEquipment.class,
      ItemIsGoods.class,
      GoodsAreOnTheList.class
    })
public record RecordGoodsReceived(
    @TargetAggregateIdentifier ContractId contractId,
    int item,
    @Min(1) @Max(1_000_000) int quantity,
    @NotBlank @Size(max = 200) String place,
    @NotBlank @Size(max = 100) String receiver,
    @Nullable LocalDate effectiveDate)
    implements Command {}
