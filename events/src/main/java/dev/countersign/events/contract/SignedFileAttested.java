package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody compared the signed file with the issued text (3.3).
 *
 * @param fileHash the SHA-256 of the file that was compared
 * @param deviations in what they differ, where they do
 */
@Told(
    en = "The signed file was compared with the issued text: {result}.",
    zh = "签署文件与出具文本比对：{result}。")
public record SignedFileAttested(
    ContractId contractId,
    String fileHash,
    Comparison result,
    @Nullable String deviations,
    EmployeeId attestedBy,
    LocalDate effectiveDate)
    implements ContractEvent {}
