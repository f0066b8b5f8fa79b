package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/**
 * Some or all of the copies that were sent came back, or stay where they are (3.3).
 *
 * @param kept how many of them stay with the customer, who said so
 * @param outstanding how many are still to come
 */
public record CopiesReceivedBack(
    ContractId contractId, int copies, int kept, int outstanding, LocalDate effectiveDate)
    implements ContractEvent {}
