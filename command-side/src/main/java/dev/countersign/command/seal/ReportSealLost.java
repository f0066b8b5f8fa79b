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

/** Stops all use of a seal at once, as nobody knows where it is (3.3). */
@Intention(
    path = "seals/{sealId}/report-lost",
    summary = "Report that a seal is lost",
    zh = "印章挂失",
    roles = {Role.SEAL_KEEPER, Role.LEGAL, Role.BRANCH_MANAGER},
    phases = {"REGISTERED", "IN_USE", "LENT", "RETIRED"})
public record ReportSealLost(
    @TargetAggregateIdentifier SealId sealId,
    @NotBlank @Size(max = 2000) String circumstances,
    @Nullable LocalDate effectiveDate)
    implements Command {}
