package dev.countersign.query.contractarchive;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code contract_archive.transfer}: a link in the chain of custody of an original.
 *
 * @param transfer registered, distributed, archived, borrowed or returned
 */
record Transfer(
    ContractId contractId,
    int original,
    BranchId branchId,
    String transfer,
    @Nullable String fromKind,
    @Personal @Nullable String fromName,
    @Nullable EmployeeId fromEmployeeId,
    String toKind,
    @Personal String toName,
    @Nullable EmployeeId toEmployeeId,
    @Nullable LocalDate dueOn,
    @Nullable String purpose,
    LocalDate effectiveDate,
    Instant recordedAt,
    @Nullable String recordedBy) {}
