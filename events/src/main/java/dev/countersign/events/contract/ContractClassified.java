package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import dev.countersign.events.approval.Importance;
import java.time.LocalDate;

/**
 * Somebody said how much depends on a contract, whatever its amount (3.1): it is at least of this
 * importance when it is submitted.
 */
@Told(en = "Its importance was set to {importance}.", zh = "重要性定为 {importance}。")
public record ContractClassified(
    ContractId contractId, Importance importance, EmployeeId classifiedBy, LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
