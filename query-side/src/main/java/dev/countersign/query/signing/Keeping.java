package dev.countersign.query.signing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code signing.keeping}: who kept a seal from a business date until before
 * another.
 *
 * @param term counts the keepers and stand-ins of one seal, from 1
 * @param witnessId who saw it handed over; null: it was the first, or the keeper stayed
 */
@RecordBuilder
record Keeping(
    @Key SealId sealId,
    @Key int term,
    @Nullable BranchId branchId,
    EmployeeId keeperId,
    EmployeeId standInId,
    @Nullable EmployeeId witnessId,
    LocalDate keptFrom,
    @Nullable LocalDate keptTo,
    @JsonUnwrapped LastChange change)
    implements KeepingBuilder.With {}
