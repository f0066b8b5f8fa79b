package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/** The company and the customer are the only parties again (2.3.3). */
public record ThirdPartyDropped(
    ContractId contractId, EmployeeId droppedBy, LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return droppedBy;
  }
}
