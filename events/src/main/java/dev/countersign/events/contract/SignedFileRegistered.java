package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A file of the executed contract was made, a scan or one with electronic signatures; it takes the
 * place of one before it (3.3).
 *
 * @param fileHash its SHA-256
 * @param size in bytes; null: it is not stored here
 * @param mediaType what it is by its content; null: it is not stored here
 */
@Told(en = "A signed file was registered.", zh = "登记签署文件。")
public record SignedFileRegistered(
    ContractId contractId,
    String fileHash,
    EmployeeId madeBy,
    LocalDate effectiveDate,
    @Nullable Long size,
    @Nullable String mediaType)
    implements ContractEvent {}
