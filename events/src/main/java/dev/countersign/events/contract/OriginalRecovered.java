package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/**
 * An original of a void contract was recovered and stamped as void (3.2).
 *
 * @param location where it lies in the archive
 */
public record OriginalRecovered(
    ContractId contractId,
    int original,
    String location,
    EmployeeId recoveredBy,
    LocalDate effectiveDate)
    implements ContractEvent {}
