package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import java.util.List;

/** By when a network engineering contract gets how far was set (3.2.5). */
@Told(en = "The milestones were set.", zh = "设定里程碑。")
public record MilestonesSet(
    ContractId contractId, List<Milestone> milestones, EmployeeId setBy, LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return setBy;
  }
}
