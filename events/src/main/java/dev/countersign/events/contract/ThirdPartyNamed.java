package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * Beside the company and the customer somebody else is a party (2.3.3); one that was named before
 * is replaced.
 */
@Told(en = "A third party was named.", zh = "指定第三方当事人。")
public record ThirdPartyNamed(
    ContractId contractId, ThirdParty thirdParty, EmployeeId namedBy, LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return namedBy;
  }
}
