package dev.countersign.command.customer;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.CustomerId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Says that a customer belongs to its group no more, or never did (2.1). */
@Intention(
    path = "customers/{customerId}/separate",
    summary = "Say that a customer belongs to no group any more",
    zh = "解除客户的集团关系",
    roles = {Role.LEGAL, Role.FINANCE},
    refusedBy = {CustomerIsInAGroup.class})
public record SeparateCustomers(
    @TargetAggregateIdentifier CustomerId customerId,
    @NotBlank @Size(max = 2000) String reason,
    @Nullable LocalDate effectiveDate)
    implements Command {}
