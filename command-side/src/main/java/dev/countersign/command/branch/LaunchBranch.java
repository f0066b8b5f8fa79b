package dev.countersign.command.branch;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.command.Intention.Scope;
import dev.countersign.events.BranchId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Opens a branch for business (6); its code becomes part of contract numbers. */
@Intention(
    path = "branches",
    summary = "Launch a branch",
    zh = "成立分公司",
    roles = Role.GENERAL_MANAGER,
    scope = Scope.COMPANY,
    refusedBy = BranchCodeIsShort.class)
public record LaunchBranch(
    @TargetAggregateIdentifier BranchId branchId,
    @NotBlank @Size(max = 200) String name,
    @Nullable LocalDate effectiveDate)
    implements Command {}
