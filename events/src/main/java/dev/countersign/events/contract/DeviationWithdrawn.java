package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * A contract says in one clause again what its template says (2.3.3).
 *
 * @param version of the draft, that comes of it
 * @param clause its number in the template
 * @param standardTemplate whether the contract is standard again
 */
@Told(en = "Clause {clause} says again what the template says.", zh = "第 {clause} 条恢复为范本内容。")
public record DeviationWithdrawn(
    ContractId contractId,
    int version,
    String clause,
    boolean standardTemplate,
    String reason,
    EmployeeId withdrawnBy,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return withdrawnBy;
  }
}
