package dev.countersign.events.brandpursuit;

import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** The approved pursuit led to a contract, so that its approval is used (2.2.5). */
public record BrandPursuitConcluded(
    BrandPursuitId pursuitId, ContractId contractId, LocalDate effectiveDate)
    implements BrandPursuitEvent {}
