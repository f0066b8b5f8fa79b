package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import dev.countersign.events.SealId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One side executed the contract: signature and seal together (3.3).
 *
 * @param signatoryId who signed for our side; null for the other
 * @param sealId our seal; null for the other side's
 * @param copies how many were signed and sealed
 * @param crossPage whether the seal also stands across the edges of the pages
 * @param documentHash the SHA-256 of what was executed
 * @param recordedBy who put it on record; for our side the keeper of the seal
 */
@Told(en = "{side} signed and sealed {copies} copies.", zh = "{side} 方签字盖章 {copies} 份。")
public record ExecutionRecorded(
    ContractId contractId,
    Party side,
    @Personal String signatory,
    String seal,
    @Nullable EmployeeId signatoryId,
    @Nullable SealId sealId,
    int copies,
    boolean crossPage,
    String documentHash,
    EmployeeId recordedBy,
    int policyVersion,
    LocalDate effectiveDate)
    implements ContractEvent {
  /** Of the other side, whose people and seals are known by their names. */
  public ExecutionRecorded(
      ContractId contractId,
      Party side,
      String signatory,
      String seal,
      int copies,
      boolean crossPage,
      String documentHash,
      EmployeeId recordedBy,
      int policyVersion,
      LocalDate effectiveDate) {
    this(
        contractId,
        side,
        signatory,
        seal,
        null,
        null,
        copies,
        crossPage,
        documentHash,
        recordedBy,
        policyVersion,
        effectiveDate);
  }
}
