package dev.countersign.command.seal;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.SealId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records printed copies of a sealed paper that came to nothing and were made useless (3.3). */
@Intention(
    path = "seals/{sealId}/spoil-copy",
    summary = "Record spoiled copies",
    zh = "登记作废件",
    roles = Role.SEAL_KEEPER,
    phases = {"IN_USE", "LENT", "LOST", "RETIRED"},
    refusedBy = SpoiledCopiesWerePrinted.class)
public record SpoilCopy(
    @TargetAggregateIdentifier SealId sealId,
    int use,
    @Min(1) int copies,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate effectiveDate)
    implements Command {}
