package dev.countersign.command.seal;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says who keeps a seal first, or who else stands in for its keeper (3.3). */
@Intention(
    path = "seals/{sealId}/appoint-keeper",
    summary = "Appoint the keeper of a seal and a stand-in",
    zh = "任命印章保管人",
    roles = Role.LEGAL,
    phases = {"REGISTERED", "IN_USE"},
    refusedBy = {KeeperIsAppointedByAnother.class, StandInIsAnother.class, OneKeeperAtATime.class})
public record AppointKeeper(
    @TargetAggregateIdentifier SealId sealId,
    EmployeeId keeperId,
    EmployeeId standInId,
    @Nullable LocalDate effectiveDate)
    implements Command {}
