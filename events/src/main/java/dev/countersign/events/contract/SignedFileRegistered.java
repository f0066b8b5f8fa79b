package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/**
 * A file of the executed contract was made, a scan or one with electronic signatures; it takes the
 * place of one before it (3.3).
 *
 * @param fileHash its SHA-256
 */
public record SignedFileRegistered(
    ContractId contractId, String fileHash, EmployeeId madeBy, LocalDate effectiveDate)
    implements ContractEvent {}
