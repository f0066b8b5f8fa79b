package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** Original number so-and-so of so many exists, with its first holder (3.3). */
@Told(en = "Original {original} of {of} was registered.", zh = "登记第 {original} 份正本（共 {of} 份）。")
public record OriginalRegistered(
    ContractId contractId, int original, int of, Holder holder, LocalDate effectiveDate)
    implements ContractEvent {}
