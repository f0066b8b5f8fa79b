package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** A reviewer found all findings settled: the contract can be submitted as it is (2.4.2). */
@Told(en = "Review {round} was closed.", zh = "第 {round} 次评审结束。")
public record ReviewClosed(
    ContractId contractId, int round, EmployeeId reviewerId, LocalDate effectiveDate)
    implements ContractEvent, ContractStep {}
