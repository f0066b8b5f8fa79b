package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;
import java.util.List;

/**
 * Originals were handed over to the archive by a list (3.3); they are with their holders until it
 * accepts them.
 */
public record OriginalsHandedOver(
    ContractId contractId,
    List<Integer> originals,
    EmployeeId handedOverBy,
    LocalDate effectiveDate)
    implements ContractEvent {}
