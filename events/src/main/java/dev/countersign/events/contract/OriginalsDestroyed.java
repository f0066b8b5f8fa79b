package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import java.util.List;

/** Originals were destroyed before two witnesses (3.3). */
@Told(en = "Originals {originals} were destroyed.", zh = "第 {originals} 份正本已销毁。")
public record OriginalsDestroyed(
    ContractId contractId,
    List<Integer> originals,
    EmployeeId destroyedBy,
    List<EmployeeId> witnesses,
    LocalDate effectiveDate)
    implements ContractEvent {}
