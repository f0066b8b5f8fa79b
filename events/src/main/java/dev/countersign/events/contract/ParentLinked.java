package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * The contract builds on an earlier one with the customer (2.3.3); one that was linked before is
 * replaced.
 */
@Told(en = "The contract was linked to the one that it builds on.", zh = "合同与其原合同建立关联。")
public record ParentLinked(
    ContractId contractId, ContractId parentId, EmployeeId linkedBy, LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return linkedBy;
  }
}
