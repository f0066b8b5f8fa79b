package dev.countersign.command.contract.custody;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Destroys the originals that we have, before two witnesses (3.3). */
@Intention(
    path = "contracts/{contractId}/destroy-originals",
    summary = "Destroy the originals",
    zh = "销毁正本",
    roles = Role.ARCHIVIST,
    phases = {"COMPLETED", "TERMINATED"},
    refusedBy = {
      DestructionIsApproved.class,
      DisputeIsNotOpen.class,
      WitnessesAreTwoOthers.class,
      OriginalsToDestroyAreInTheArchive.class,
      EffectiveDateFollowsThePrevious.class
    })
public record DestroyOriginals(
    @TargetAggregateIdentifier ContractId contractId,
    EmployeeId firstWitness,
    EmployeeId secondWitness,
    @Nullable LocalDate effectiveDate)
    implements Command {}
