package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** An original went from one holder to another. */
public record OriginalDistributed(
    ContractId contractId,
    int original,
    Holder fromHolder,
    Holder toHolder,
    LocalDate effectiveDate)
    implements ContractEvent {}
