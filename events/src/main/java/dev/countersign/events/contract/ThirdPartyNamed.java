package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;

/**
 * Beside the company and the customer somebody else is a party (2.3.3); one that was named before
 * is replaced.
 */
public record ThirdPartyNamed(
    ContractId contractId, ThirdParty thirdParty, EmployeeId namedBy, LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return namedBy;
  }
}
