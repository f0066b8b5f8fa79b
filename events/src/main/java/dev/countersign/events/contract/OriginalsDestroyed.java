package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;
import java.util.List;

/** Originals were destroyed before two witnesses (3.3). */
public record OriginalsDestroyed(
    ContractId contractId,
    List<Integer> originals,
    EmployeeId destroyedBy,
    List<EmployeeId> witnesses,
    LocalDate effectiveDate)
    implements ContractEvent {}
