package dev.countersign.query.contractarchive;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.Disposal;
import java.time.LocalDate;

/** A row of {@code contract_archive.spoiled_copies}: so many were made useless and printed anew. */
record SpoiledCopies(
    ContractId contractId,
    int copies,
    Disposal disposal,
    String reason,
    EmployeeId recordedBy,
    LocalDate effectiveDate) {}
