package dev.countersign.events.contract;

import dev.countersign.events.BilingualText;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * A contract says otherwise than its template in one clause (2.3.3), until that is withdrawn or the
 * contract is drafted on another version. It replaces what it said there before.
 *
 * @param version of the draft, that comes of it
 * @param clause its number in the template
 */
@Told(en = "Clause {clause} says otherwise than the template.", zh = "第 {clause} 条偏离范本。")
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
