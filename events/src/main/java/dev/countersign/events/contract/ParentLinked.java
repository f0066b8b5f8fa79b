package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/**
 * The contract builds on an earlier one with the customer (2.3.3); one that was linked before is
 * replaced.
 */
public record ParentLinked(
    ContractId contractId, ContractId parentId, EmployeeId linkedBy, LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return linkedBy;
  }
}
