package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import java.util.List;

/** What a brand operation contract promises to deliver was set (2.4.4). */
@Told(en = "The deliverables were set.", zh = "设定交付物。")
public record DeliverablesSet(
    ContractId contractId,
    List<Deliverable> deliverables,
    EmployeeId setBy,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return setBy;
  }
}
