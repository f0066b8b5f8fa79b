package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * Goods of a network engineering contract arrived, and somebody signed for them (3.2.5).
 *
 * @param item which item of the equipment list
 * @param receiver who signed for them, at the customer's
 */
@Told(en = "{quantity} of item {item} were received.", zh = "设备 {item} 到货签收 {quantity}。")
public record GoodsReceived(
    ContractId contractId,
    int item,
    int quantity,
    String place,
    @Personal String receiver,
    EmployeeId recordedBy,
    LocalDate effectiveDate)
    implements ContractEvent {}
