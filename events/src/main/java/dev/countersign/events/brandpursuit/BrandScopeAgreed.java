package dev.countersign.events.brandpursuit;

import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Money;
import java.time.LocalDate;

/**
 * What is to be done for the brand, and for how much, was agreed with the customer (2.2.5).
 *
 * @param version which version of the scope it is, from 1; the newest one counts
 */
public record BrandScopeAgreed(
    BrandPursuitId pursuitId,
    int version,
    String scope,
    Money budget,
    EmployeeId agreedBy,
    LocalDate effectiveDate)
    implements BrandPursuitEvent {}
