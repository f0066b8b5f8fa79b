package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * A document does not belong to a contract any more (2.3.3); it stays stored, since what was known
 * before can be asked for.
 *
 * @param fileHash its SHA-256
 */
@Told(en = "The document {fileHash} was detached.", zh = "移除文件 {fileHash}。")
public record DocumentDetached(
    ContractId contractId, String fileHash, EmployeeId detachedBy, LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return detachedBy;
  }
}
