package dev.countersign.command.seal;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records that a seal went from its keeper to another, before a witness; without one that is named,
 * the stand-in stays (3.3).
 */
@Intention(
    path = "seals/{sealId}/hand-over",
    summary = "Hand a seal over to another keeper",
    zh = "移交印章",
    roles = {Role.SEAL_KEEPER, Role.LEGAL},
    phases = {"IN_USE", "RETIRED"},
    refusedBy = {
      SealIsKept.class,
      SealGoesToAnother.class,
      WitnessIsAnother.class,
      StandInIsAnother.class
    })
public record HandOverSeal(
    @TargetAggregateIdentifier SealId sealId,
    EmployeeId toKeeperId,
    EmployeeId witnessId,
    @Nullable EmployeeId standInId,
    @Nullable LocalDate effectiveDate)
    implements Command {}
