package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody compared the signed file with the issued text (3.3).
 *
 * @param fileHash the SHA-256 of the file that was compared
 * @param deviations in what they differ, where they do
 */
public record SignedFileAttested(
    ContractId contractId,
    String fileHash,
    Comparison result,
    @Nullable String deviations,
    EmployeeId attestedBy,
    LocalDate effectiveDate)
    implements ContractEvent {}
