package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/**
 * A reviewer found something that has to be settled before the contract is submitted (2.4.2).
 *
 * @param finding its number among those of the contract, from 1
 */
public record FindingRecorded(
    ContractId contractId,
    int finding,
    Severity severity,
    String text,
    EmployeeId reviewerId,
    LocalDate effectiveDate)
    implements ContractEvent {}
