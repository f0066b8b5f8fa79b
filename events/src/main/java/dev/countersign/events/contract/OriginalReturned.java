package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** A borrowed original came back to the archive. */
@Told(en = "Original {original} came back to the archive.", zh = "第 {original} 份正本归还档案室。")
public record OriginalReturned(
    ContractId contractId,
    int original,
    EmployeeId borrowerId,
    String location,
    LocalDate effectiveDate)
    implements ContractEvent {}
