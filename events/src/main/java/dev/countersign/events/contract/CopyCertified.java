package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/**
 * Copies of an archived original were certified (3.3).
 *
 * @param certificate the how many-th of the contract, from one
 */
public record CopyCertified(
    ContractId contractId,
    int original,
    int certificate,
    int copies,
    String purpose,
    EmployeeId certifiedBy,
    LocalDate effectiveDate)
    implements ContractEvent {}
