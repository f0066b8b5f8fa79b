package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/**
 * Copies of the issued text went to the customer to be countersigned (3.3).
 *
 * @param consignment the how many-th of the contract, from one
 * @param courier who brings them, with the number of the waybill where there is one
 * @param dueDate when they are to be back
 */
public record CopiesSent(
    ContractId contractId,
    int consignment,
    int copies,
    String courier,
    LocalDate dueDate,
    LocalDate effectiveDate)
    implements ContractEvent {}
