package dev.countersign.query.signing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code signing.seal_use}: on what a seal was used.
 *
 * @param ofId the contract that was sealed, or else the seal
 * @param use counts the papers that are no contracts, from 1; 1 for a contract
 * @param sealId null where a seal was told by words alone
 * @param sealText what it was called when a contract was sealed
 * @param contractId the contract that was sealed, or that the paper is about
 * @param printed null: it is not known
 * @param spoiled how many copies came to nothing
 */
@RecordBuilder
record SealUse(
    @Key String ofId,
    @Key int use,
    @Nullable SealId sealId,
    @Nullable String sealText,
    @Nullable BranchId branchId,
    @Nullable ContractId contractId,
    @Nullable String documentHash,
    @Nullable String purpose,
    int copies,
    @Nullable Integer printed,
    int spoiled,
    boolean crossPage,
    EmployeeId usedBy,
    LocalDate usedOn,
    @JsonUnwrapped LastChange change)
    implements SealUseBuilder.With {}
