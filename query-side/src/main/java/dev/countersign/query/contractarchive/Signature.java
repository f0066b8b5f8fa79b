package dev.countersign.query.contractarchive;

import dev.countersign.events.ContractId;
import dev.countersign.events.Personal;
import dev.countersign.events.contract.Party;
import java.time.LocalDate;

/** A row of {@code contract_archive.signature}: one party signed this document. */
record Signature(
    ContractId contractId,
    Party party,
    @Personal String signatory,
    String documentHash,
    LocalDate effectiveDate) {}
