package dev.countersign.command.authority;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.command.customer.CreditCodeIsWellFormed;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Puts a legal entity of ours on record that is party to contracts, with the branches that sign as
 * it; an office signs as none (2.4.1).
 */
@Intention(
    path = "signing-entities",
    summary = "Register a legal entity that signs contracts",
    zh = "登记签约主体",
    roles = Role.LEGAL,
    scope = Scope.COMPANY,
    refusedBy = {CreditCodeIsWellFormed.class, EntityIsRegisteredOnce.class})
public record RegisterSigningEntity(
    @TargetAggregateIdentifier SigningEntityId signingEntityId,
    @NotBlank @Size(max = 200) String name,
    String creditCode,
    EmployeeId legalRepresentativeId,
    @NotEmpty @Size(max = 500) List<@NotNull BranchId> branchIds,
    @Nullable LocalDate effectiveDate)
    implements Command {}
