package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** The contract does not build on that earlier one after all (2.3.3). */
@Told(en = "The link to the contract that it builds on was taken away.", zh = "取消与原合同的关联。")
public record ParentUnlinked(
    ContractId contractId, ContractId parentId, EmployeeId unlinkedBy, LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return unlinkedBy;
  }
}
