package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Personal;
import java.time.LocalDate;

/**
 * One party signed the document with this hash (3.3), while signatures were recorded without seals.
 */
public record SignatureRecorded(
    ContractId contractId,
    Party party,
    @Personal String signatory,
    String documentHash,
    LocalDate effectiveDate)
    implements ContractEvent {}
