package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;

/** An original went from one holder to another. */
@Told(en = "Original {original} was distributed.", zh = "分发第 {original} 份正本。")
public record OriginalDistributed(
    ContractId contractId,
    int original,
    Holder fromHolder,
    Holder toHolder,
    LocalDate effectiveDate)
    implements ContractEvent {}
