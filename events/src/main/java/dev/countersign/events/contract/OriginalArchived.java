package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** An original went into the archive, to a location. */
public record OriginalArchived(
    ContractId contractId,
    int original,
    Holder fromHolder,
    String location,
    LocalDate effectiveDate)
    implements ContractEvent {}
