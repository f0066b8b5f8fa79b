package dev.countersign.command.contract.custody;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Accepts originals that were handed over, into a file with a number and a box (3.3). */
@Intention(
    path = "contracts/{contractId}/accept-into-archive",
    summary = "Accept originals into the archive",
    zh = "档案室接收归档",
    roles = Role.ARCHIVIST,
    phases = {"EXECUTED", "SEALED", "ACTIVE", "COMPLETED", "TERMINATED"},
    refusedBy = {
      OriginalIsRegistered.class,
      OriginalIsListedOnce.class,
      OriginalIsHandedOver.class,
      ArchiveAcceptsFromAnother.class,
      ArchiveNumberIsOfOneContract.class,
      EffectiveDateFollowsThePrevious.class
    })
public record AcceptIntoArchive(
    @TargetAggregateIdentifier ContractId contractId,
    @NotEmpty @Size(max = 100) List<Integer> originals,
    @NotBlank @Size(max = 100) String archiveNumber,
    @NotBlank @Size(max = 100) String box,
    @Nullable LocalDate effectiveDate)
    implements Command {}
