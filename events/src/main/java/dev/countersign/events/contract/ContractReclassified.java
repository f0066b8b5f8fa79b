package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import dev.countersign.events.approval.Importance;
import java.time.LocalDate;

/** What was said of the importance of a contract was changed, for a reason (3.1). */
@Told(
    en = "Its importance went from {fromImportance} to {toImportance}.",
    zh = "重要性由 {fromImportance} 改为 {toImportance}。")
public record ContractReclassified(
    ContractId contractId,
    Importance fromImportance,
    Importance toImportance,
    String reason,
    EmployeeId reclassifiedBy,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
