package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * An original of a void contract was recovered and stamped as void (3.2).
 *
 * @param location where it lies in the archive
 */
@Told(
    en = "Original {original} of the void contract was recovered.",
    zh = "收回作废合同第 {original} 份正本。")
public record OriginalRecovered(
    ContractId contractId,
    int original,
    String location,
    EmployeeId recoveredBy,
    LocalDate effectiveDate)
    implements ContractEvent {}
