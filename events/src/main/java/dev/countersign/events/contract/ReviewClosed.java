package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/** A reviewer found all findings settled: the contract can be submitted as it is (2.4.2). */
public record ReviewClosed(
    ContractId contractId, int round, EmployeeId reviewerId, LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
