package dev.countersign.query.contractterms;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** A row of {@code contract_terms.reminder}: that a term ends so many days later. */
record Reminder(
    ContractId contractId,
    BranchId branchId,
    LocalDate serviceTo,
    int days,
    LocalDate effectiveDate) {}
