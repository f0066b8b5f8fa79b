package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** The company and the customer are the only parties again (2.3.3). */
@Told(en = "The third party was dropped.", zh = "取消第三方当事人。")
public record ThirdPartyDropped(
    ContractId contractId, EmployeeId droppedBy, LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return droppedBy;
  }
}
