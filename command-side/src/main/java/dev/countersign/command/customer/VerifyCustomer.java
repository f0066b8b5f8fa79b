package dev.countersign.command.customer;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.CustomerId;
import dev.countersign.events.Personal;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Records that a customer was looked at as a counterparty: its licence, with the credit code on it,
 * the authority of whoever signs for it, and its credit. Contracts above an amount of the policy
 * need it (2.1, 2.4.1).
 */
@Intention(
    path = "customers/{customerId}/verify",
    summary = "Record that a customer was checked as a counterparty",
    zh = "核实客户主体与资信",
    roles = {Role.LEGAL, Role.FINANCE},
    refusedBy = {LicenceShowsTheCodeOnRecord.class, VerificationLasts.class})
public record VerifyCustomer(
    @TargetAggregateIdentifier CustomerId customerId,
    @Nullable String creditCode,
    @NotBlank @Size(max = 500) String licence,
    @Personal @NotBlank @Size(max = 500) String authority,
    @NotBlank @Size(max = 500) String credit,
    LocalDate validUntil,
    @Nullable LocalDate effectiveDate)
    implements Command {}
