package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** An archived original was lent, for a purpose, until a date. */
@Told(
    en = "Original {original} was borrowed until {dueDate}.",
    zh = "借出第 {original} 份正本，应于 {dueDate} 前归还。")
public record OriginalBorrowed(
    ContractId contractId,
    int original,
    Holder fromHolder,
    EmployeeId borrowerId,
    String purpose,
    LocalDate dueDate,
    LocalDate effectiveDate)
    implements ContractEvent {}
