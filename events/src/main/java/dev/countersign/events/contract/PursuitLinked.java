package dev.countersign.events.contract;

import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** The brand operation pursuit that the contract comes from was named (2.4.4). */
@Told(en = "The brand pursuit {pursuitId} was linked.", zh = "关联品牌运作项目 {pursuitId}。")
public record PursuitLinked(
    ContractId contractId, BrandPursuitId pursuitId, EmployeeId editor, LocalDate effectiveDate)
    implements ContractEvent, ContractStep, ContractEdit {}
