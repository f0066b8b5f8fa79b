package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** A lent original may stay longer (3.3). */
@Told(
    en = "The loan of original {original} was extended until {toDueDate}.",
    zh = "第 {original} 份正本借期延至 {toDueDate}。")
public record LoanExtended(
    ContractId contractId,
    int original,
    EmployeeId borrowerId,
    LocalDate fromDueDate,
    LocalDate toDueDate,
    String reason,
    LocalDate effectiveDate)
    implements ContractEvent {}
