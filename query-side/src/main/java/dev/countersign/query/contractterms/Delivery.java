package dev.countersign.query.contractterms;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import java.time.LocalDate;

/** A row of {@code contract_terms.delivery}: goods that arrived, and who signed for them. */
record Delivery(
    ContractId contractId,
    int item,
    BranchId branchId,
    int quantity,
    String place,
    @Personal String receiver,
    EmployeeId recordedBy,
    LocalDate effectiveDate) {}
