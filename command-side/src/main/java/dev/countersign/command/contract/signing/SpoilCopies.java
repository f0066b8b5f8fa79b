package dev.countersign.command.contract.signing;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.contract.Disposal;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records copies of the issued text that were spoiled, at sealing or before, and made useless; new
 * ones take their place, so that sealed and spoiled copies together are those printed (3.3).
 */
@Intention(
    path = "contracts/{contractId}/spoil-copies",
    summary = "Record spoiled copies of a contract, which are printed anew",
    zh = "登记合同作废件",
    roles = {Role.SEAL_KEEPER, Role.LEGAL},
    phases = "ISSUED",
    refusedBy = {SpoiledCopiesAreInTheHouse.class, EffectiveDateFollowsThePrevious.class})
public record SpoilCopies(
    @TargetAggregateIdentifier ContractId contractId,
    @Min(1) int copies,
    Disposal disposal,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate effectiveDate)
    implements Command {}
