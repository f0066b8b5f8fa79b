package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import java.util.List;

/**
 * Originals were handed over to the archive by a list (3.3); they are with their holders until it
 * accepts them.
 */
@Told(en = "Originals {originals} were handed over to the archive.", zh = "第 {originals} 份正本移交档案室。")
public record OriginalsHandedOver(
    ContractId contractId,
    List<Integer> originals,
    EmployeeId handedOverBy,
    LocalDate effectiveDate)
    implements ContractEvent {}
