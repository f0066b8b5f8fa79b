package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An original went into the archive, to a location.
 *
 * @param archiveNumber the number of the file it lies in; null: it was given none
 */
@Told(en = "Original {original} went into the archive.", zh = "第 {original} 份正本归档。")
public record OriginalArchived(
    ContractId contractId,
    int original,
    Holder fromHolder,
    String location,
    @Nullable String archiveNumber,
    LocalDate effectiveDate)
    implements ContractEvent {}
