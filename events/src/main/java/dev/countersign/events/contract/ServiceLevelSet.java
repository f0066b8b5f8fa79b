package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * What a technical service contract promises was set (2.4.3); both times count in its hours.
 *
 * @param responseHours until somebody works on a request
 * @param resolutionHours until it is resolved
 */
@Told(
    en =
        "The level of the service was set: response in {responseHours} hours, resolution in {resolutionHours}.",
    zh = "设定服务级别：{responseHours} 小时响应，{resolutionHours} 小时解决。")
public record ServiceLevelSet(
    ContractId contractId,
    ServiceHours hours,
    int responseHours,
    int resolutionHours,
    EmployeeId setBy,
    LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {
  @Override
  public EmployeeId editor() {
    return setBy;
  }
}
