package dev.countersign.command.seal;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.SealId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Ends the use of a seal; it waits for its destruction (3.3). */
@Intention(
    path = "seals/{sealId}/retire",
    summary = "Retire a seal",
    zh = "停用印章",
    roles = Role.LEGAL,
    phases = {"REGISTERED", "IN_USE"})
public record RetireSeal(
    @TargetAggregateIdentifier SealId sealId,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate effectiveDate)
    implements Command {}
