package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import dev.countersign.events.Told;
import java.time.LocalDate;

/**
 * Goods of a network engineering contract that had arrived were found to be as agreed (3.2.5).
 *
 * @param item which item of the equipment list
 * @param acceptedBy who accepted them, at the customer's
 */
@Told(en = "{quantity} of item {item} were accepted.", zh = "设备 {item} 验收 {quantity}。")
public record EquipmentAccepted(
    ContractId contractId,
    int item,
    int quantity,
    @Personal String acceptedBy,
    EmployeeId recordedBy,
    LocalDate effectiveDate)
    implements ContractEvent {}
