package dev.countersign.command.seal;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records that a seal that is not used any more was destroyed before two witnesses (3.3). */
@Intention(
    path = "seals/{sealId}/destroy",
    summary = "Destroy a seal before two witnesses",
    zh = "销毁印章",
    roles = Role.LEGAL,
    phases = {"RETIRED", "LOST"},
    refusedBy = DestructionHasTwoWitnesses.class)
public record DestroySeal(
    @TargetAggregateIdentifier SealId sealId,
    @NotEmpty @Size(max = 10) List<@NotNull EmployeeId> witnessIds,
    @Nullable LocalDate effectiveDate)
    implements Command {}
