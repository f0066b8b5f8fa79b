package dev.countersign.command.authority;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records what its licence says since a date: its legal representative, and all branches that sign
 * as it (2.4.1).
 */
@Intention(
    path = "signing-entities/{signingEntityId}/change",
    summary = "Change the legal representative or the branches of a signing entity",
    zh = "变更签约主体",
    roles = Role.LEGAL,
    scope = Scope.COMPANY)
public record ChangeSigningEntity(
    @TargetAggregateIdentifier SigningEntityId signingEntityId,
    EmployeeId legalRepresentativeId,
    @NotEmpty @Size(max = 500) List<@NotNull BranchId> branchIds,
    @Nullable LocalDate effectiveDate)
    implements Command {}
