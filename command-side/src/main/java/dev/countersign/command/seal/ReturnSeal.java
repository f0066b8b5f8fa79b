package dev.countersign.command.seal;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.SealId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Records that the borrower brought the seal back to its keeper (3.3). */
@Intention(
    path = "seals/{sealId}/return",
    summary = "Take back a seal that was lent",
    zh = "归还印章",
    roles = Role.SEAL_KEEPER,
    phases = "LENT",
    refusedBy = SealIsKeptByTheActor.class)
public record ReturnSeal(
    @TargetAggregateIdentifier SealId sealId, @Nullable LocalDate effectiveDate)
    implements Command {}
