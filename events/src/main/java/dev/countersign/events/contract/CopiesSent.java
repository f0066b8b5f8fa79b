package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * Copies of the issued text went to the customer to be countersigned (3.3).
 *
 * @param consignment the how many-th of the contract, from one
 * @param courier who brings them, with the number of the waybill where there is one
 * @param dueDate when they are to be back
 */
@Told(
    en = "{copies} copies were sent to be countersigned, due back on {dueDate}.",
    zh = "寄出 {copies} 份待对方签署，应于 {dueDate} 前寄回。")
public record CopiesSent(
    ContractId contractId,
    int consignment,
    int copies,
    String courier,
    LocalDate dueDate,
    LocalDate effectiveDate)
    implements ContractEvent {}
