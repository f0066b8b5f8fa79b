package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/**
 * Copies of the issued text were spoiled, made useless, and printed anew (3.3).
 *
 * @param copies how many this time
 * @param spoiled how many up to now: so many more than the originals were printed
 */
public record CopiesSpoiled(
    ContractId contractId,
    int copies,
    int spoiled,
    Disposal disposal,
    String reason,
    EmployeeId recordedBy,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
