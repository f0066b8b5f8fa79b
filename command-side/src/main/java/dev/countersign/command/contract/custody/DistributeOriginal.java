package dev.countersign.command.contract.custody;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Hands an original to a person, a department or the customer (3.3). */
@Intention(
    path = "contracts/{contractId}/distribute-original",
    summary = "Distribute an original",
    zh = "分发正本",
    roles = Role.ARCHIVIST,
    phases = {"EXECUTED", "SEALED", "ACTIVE", "COMPLETED", "TERMINATED"},
    refusedBy = {
      OriginalIsRegistered.class,
      OriginalIsOutsideTheArchive.class,
      HolderIsNamed.class,
      HolderChanges.class,
      EffectiveDateFollowsThePrevious.class
    })
public record DistributeOriginal(
    @TargetAggregateIdentifier ContractId contractId,
    int original,
    HolderKind holder,
    @Nullable EmployeeId employeeId,
    @Nullable @Size(max = 100) String department,
    @Nullable LocalDate effectiveDate)
    implements Command {}
