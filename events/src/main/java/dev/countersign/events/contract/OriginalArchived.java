package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An original went into the archive, to a location.
 *
 * @param archiveNumber the number of the file it lies in; null: it was given none
 */
public record OriginalArchived(
    ContractId contractId,
    int original,
    Holder fromHolder,
    String location,
    @Nullable String archiveNumber,
    LocalDate effectiveDate)
    implements ContractEvent {}
