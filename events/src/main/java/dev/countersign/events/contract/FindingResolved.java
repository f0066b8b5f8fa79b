package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/** The selling team said what was done about a finding (2.4.2). */
public record FindingResolved(
    ContractId contractId,
    int finding,
    String resolution,
    EmployeeId resolvedBy,
    LocalDate effectiveDate)
    implements ContractEvent {}
