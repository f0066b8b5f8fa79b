package dev.countersign.query.contractarchive;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.query.projection.Key;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code contract_archive.document}: a stored file that belongs to a
 * contract.
 *
 * @param fileHash its SHA-256
 * @param kind what it is for; {@code SIGNED_FILE}: a file of the executed contract
 * @param title null: it has none
 * @param size in bytes
 * @param mediaType what it is by its content
 */
record Attachment(
    @Key ContractId contractId,
    @Key String fileHash,
    BranchId branchId,
    String kind,
    @Nullable String title,
    long size,
    String mediaType,
    EmployeeId attachedBy,
    LocalDate attachedOn) {
  /** The kind of what shows signatures and seals. */
  static final String SIGNED_FILE = "SIGNED_FILE";
}
