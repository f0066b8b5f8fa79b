package dev.countersign.query.contractarchive;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import dev.countersign.events.contract.Party;
import java.time.LocalDate;

/** A row of {@code contract_archive.execution}: one side signed and sealed so many copies. */
record Execution(
    ContractId contractId,
    Party side,
    @Personal String signatory,
    String seal,
    int copies,
    boolean crossPage,
    String documentHash,
    EmployeeId recordedBy,
    LocalDate effectiveDate) {}
