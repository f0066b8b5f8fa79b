package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/**
 * The term of a technical service contract was set (2.4.3).
 *
 * @param from its first day
 * @param to its last day
 * @param renewsTacitly whether it goes on when nobody gives notice
 * @param noticeDays how many days before its end notice is given at the latest
 */
public record ServiceTermSet(
    ContractId contractId,
    LocalDate from,
    LocalDate to,
    boolean renewsTacitly,
    int noticeDays,
    EmployeeId setBy,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return setBy;
  }
}
