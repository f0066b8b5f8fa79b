package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * Copies of an archived original were certified (3.3).
 *
 * @param certificate the how many-th of the contract, from one
 */
@Told(
    en = "{copies} certified copies of original {original} were made.",
    zh = "出具第 {original} 份正本的核证副本 {copies} 份。")
public record CopyCertified(
    ContractId contractId,
    int original,
    int certificate,
    int copies,
    String purpose,
    EmployeeId certifiedBy,
    LocalDate effectiveDate)
    implements ContractEvent {}
