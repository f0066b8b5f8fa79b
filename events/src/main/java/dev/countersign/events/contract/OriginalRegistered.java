package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;

/** Original number so-and-so of so many exists, with its first holder (3.3). */
public record OriginalRegistered(
    ContractId contractId, int original, int of, Holder holder, LocalDate effectiveDate)
    implements ContractEvent {}
