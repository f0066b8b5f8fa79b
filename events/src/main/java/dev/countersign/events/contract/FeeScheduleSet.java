package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import java.util.List;

/** What is paid for what in a brand operation contract was set (2.4.4). */
@Told(en = "The schedule of fees was set.", zh = "设定费用计划。")
public record FeeScheduleSet(
    ContractId contractId, List<Fee> fees, EmployeeId setBy, LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return setBy;
  }
}
