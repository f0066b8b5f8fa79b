package dev.countersign.query.signing;

import dev.countersign.events.BranchId;
import dev.countersign.events.SigningEntityId;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code signing.signing_branch}: a branch that signs as an entity.
 *
 * @param ordinal counts the times that a branch began to sign as the entity, from 1
 * @param signsTo from this date on it does no more
 */
@RecordBuilder
record SigningBranch(
    @Key SigningEntityId signingEntityId,
    @Key int ordinal,
    BranchId branchId,
    LocalDate signsFrom,
    @Nullable LocalDate signsTo)
    implements SigningBranchBuilder.With {}
