package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/**
 * The term of a service contract ends soon, and who is responsible was reminded (2.4.3).
 *
 * @param to the last day of the term
 * @param days how many days before it the reminder was due
 */
public record TermEndReminded(
    ContractId contractId, LocalDate to, int days, LocalDate effectiveDate)
    implements ContractEvent {}
