package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * A stored document belongs to a contract from now on, and to what is approved (2.3.3).
 *
 * @param fileHash its SHA-256, by which it is stored
 * @param size in bytes
 * @param mediaType what it is by its content
 */
@Told(en = "The document \"{title}\" was attached.", zh = "附加文件“{title}”。")
public record DocumentAttached(
    ContractId contractId,
    String fileHash,
    AttachmentKind kind,
    String title,
    long size,
    String mediaType,
    EmployeeId attachedBy,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return attachedBy;
  }
}
