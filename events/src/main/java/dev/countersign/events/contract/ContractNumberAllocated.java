package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** The contract got its number (3.2), the next of its series, without gaps. */
@Told(en = "The number {number} was allocated.", zh = "分配合同编号 {number}。")
public record ContractNumberAllocated(
    ContractId contractId,
    String number,
    String series,
    int ordinal,
    int policyVersion,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
