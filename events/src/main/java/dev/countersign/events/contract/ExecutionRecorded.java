package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import java.time.LocalDate;

/**
 * One side executed the contract: signature and seal together (3.3).
 *
 * @param copies how many were signed and sealed
 * @param crossPage whether the seal also stands across the edges of the pages
 * @param documentHash the SHA-256 of what was executed
 * @param recordedBy who put it on record; for our side the keeper of the seal
 */
public record ExecutionRecorded(
    ContractId contractId,
    Party side,
    @Personal String signatory,
    String seal,
    int copies,
    boolean crossPage,
    String documentHash,
    EmployeeId recordedBy,
    int policyVersion,
    LocalDate effectiveDate)
    implements ContractEvent {}
