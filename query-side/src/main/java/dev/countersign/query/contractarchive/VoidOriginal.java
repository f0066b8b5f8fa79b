package dev.countersign.query.contractarchive;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code contract_archive.void_original}: an original of a void contract,
 * which is recovered, or of which a statement says why not.
 */
@RecordBuilder
record VoidOriginal(
    @Key ContractId contractId,
    @Key int original,
    BranchId branchId,
    LocalDate voidedOn,
    @Nullable LocalDate recoveredOn,
    @Nullable LocalDate statedOn,
    @Nullable String statement)
    implements VoidOriginalBuilder.With {}
