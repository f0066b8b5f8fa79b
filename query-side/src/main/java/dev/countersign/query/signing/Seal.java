package dev.countersign.query.signing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.SealId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.events.seal.SealKind;
import dev.countersign.events.seal.SealPhase;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code signing.seal}.
 *
 * @param branchId null for headquarters
 * @param countedOn when a stock-take found it last
 * @param countDueOn when it is to be counted; at once where it never was
 */
@RecordBuilder
record Seal(
    @Key SealId sealId,
    SealKind kind,
    String sealName,
    SigningEntityId signingEntityId,
    @Nullable BranchId branchId,
    SealPhase phase,
    @Nullable EmployeeId keeperId,
    @Nullable EmployeeId standInId,
    LocalDate registeredOn,
    @Nullable LocalDate countedOn,
    LocalDate countDueOn,
    @JsonUnwrapped LastChange change)
    implements SealBuilder.With {}
