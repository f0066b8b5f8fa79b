package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * Some or all of the copies that were sent came back, or stay where they are (3.3).
 *
 * @param kept how many of them stay with the customer, who said so
 * @param outstanding how many are still to come
 */
@Told(
    en =
        "{copies} copies came back, {kept} stayed with the customer, {outstanding} are outstanding.",
    zh = "收回 {copies} 份，客户留存 {kept} 份，尚缺 {outstanding} 份。")
public record CopiesReceivedBack(
    ContractId contractId, int copies, int kept, int outstanding, LocalDate effectiveDate)
    implements ContractEvent {}
