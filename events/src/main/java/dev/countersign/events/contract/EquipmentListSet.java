package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import java.util.List;

/** What a network engineering contract delivers and builds was set (3.2.5). */
@Told(en = "The equipment list was set.", zh = "设定设备清单。")
public record EquipmentListSet(
    ContractId contractId, List<Equipment> equipment, EmployeeId setBy, LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return setBy;
  }
}
