package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** The selling team said what was done about a finding (2.4.2). */
@Told(en = "Finding {finding} was resolved.", zh = "评审意见 {finding} 已处理。")
public record FindingResolved(
    ContractId contractId,
    int finding,
    String resolution,
    EmployeeId resolvedBy,
    LocalDate effectiveDate)
    implements ContractEvent {}
