package dev.countersign.command.contract.custody;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Hands originals over to the archive, which then accepts them (3.3). */
@Intention(
    path = "contracts/{contractId}/hand-over-to-archive",
    summary = "Hand originals over to the archive",
    zh = "移交档案室",
    roles = {
      Role.SALES,
      Role.BRANCH_MANAGER,
      Role.FINANCE,
      Role.LEGAL,
      Role.SEAL_KEEPER,
      Role.ARCHIVIST
    },
    phases = {"EXECUTED", "SEALED", "ACTIVE", "COMPLETED", "TERMINATED"},
    refusedBy = {
      OriginalIsRegistered.class,
      OriginalIsOutsideTheArchive.class,
      OriginalIsListedOnce.class,
      OriginalIsHandedOverByItsHolder.class,
      EffectiveDateFollowsThePrevious.class
    })
public record HandOverToArchive(
    @TargetAggregateIdentifier ContractId contractId,
    @NotEmpty @Size(max = 100) List<Integer> originals,
    @Nullable LocalDate effectiveDate)
    implements Command {}
