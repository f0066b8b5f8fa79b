package dev.countersign.command.customer;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Puts a customer on record for a branch (2.1). */
@Intention(
    path = "customers",
    summary = "Register a customer",
    zh = "登记客户资料",
    roles = {Role.SALES, Role.BRANCH_MANAGER},
    refusedBy = {CreditCodeIsWellFormed.class, CreditCodeIsUnique.class})
public record RegisterCustomer(
    @TargetAggregateIdentifier CustomerId customerId,
    @NotBlank @Size(max = 300) String name,
    @Nullable String creditCode,
    BranchId branchId,
    @Nullable @Size(max = 100) String sector,
    @Nullable @Size(max = 100) String country,
    @Nullable LocalDate effectiveDate)
    implements Command {}
