package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * The term of a service contract ends soon, and who is responsible was reminded (2.4.3).
 *
 * @param to the last day of the term
 * @param days how many days before it the reminder was due
 */
@Told(
    en = "The house was reminded, {days} days before, that the term ends on {to}.",
    zh = "提前 {days} 天提醒：服务期限于 {to} 届满。")
public record TermEndReminded(
    ContractId contractId, LocalDate to, int days, LocalDate effectiveDate)
    implements ContractEvent {}
