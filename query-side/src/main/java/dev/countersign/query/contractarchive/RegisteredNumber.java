package dev.countersign.query.contractarchive;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a row of {@code contract_archive.number_register}; a void number stays. */
@RecordBuilder
record RegisteredNumber(
    @Key ContractId contractId,
    BranchId branchId,
    String number,
    String series,
    int ordinal,
    int policyVersion,
    LocalDate allocatedOn,
    @Nullable LocalDate voidedOn,
    @Nullable String voidReason)
    implements RegisteredNumberBuilder.With {}
