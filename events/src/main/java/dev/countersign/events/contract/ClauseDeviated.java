package dev.countersign.events.contract;

import dev.countersign.events.BilingualText;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/**
 * A contract says otherwise than its template in one clause (2.3.3), until that is withdrawn or the
 * contract is drafted on another version. It replaces what it said there before.
 *
 * @param version of the draft, that comes of it
 * @param clause its number in the template
 */
public record ClauseDeviated(
    ContractId contractId,
    int version,
    String clause,
    BilingualText text,
    String reason,
    EmployeeId deviatedBy,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return deviatedBy;
  }
}
