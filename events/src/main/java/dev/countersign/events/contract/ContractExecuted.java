package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Money;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * All sides have executed the contract (3.3).
 *
 * @param copies how many originals there are
 * @param distributionDue when each side has its originals at the latest
 * @param archiveDue when ours are handed over to the archive at the latest
 */
@Told(
    en = "All sides have executed the contract, in {copies} originals.",
    zh = "各方均已签署，正本 {copies} 份。")
public record ContractExecuted(
    ContractId contractId,
    Money amount,
    int copies,
    LocalDate distributionDue,
    LocalDate archiveDue,
    int policyVersion,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
