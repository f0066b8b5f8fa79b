package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.Importance;
import java.time.LocalDate;

/** What was said of the importance of a contract was changed, for a reason (3.1). */
public record ContractReclassified(
    ContractId contractId,
    Importance fromImportance,
    Importance toImportance,
    String reason,
    EmployeeId reclassifiedBy,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
