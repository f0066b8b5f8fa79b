package dev.countersign.query.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code directory.customer}.
 *
 * @param creditCode the unified social credit code, which no other customer has
 * @param verifiedUntil the last day on which may be relied on what was verified of it; null:
 *     nothing
 * @param groupId the customer that is the head of its group; null: it belongs to none
 * @param version the place of the last event among those of the customer, from 0
 */
@RecordBuilder
record Customer(
    @Key CustomerId customerId,
    String name,
    @Nullable String creditCode,
    BranchId branchId,
    @Nullable String sector,
    @Nullable String country,
    LocalDate registeredOn,
    @Nullable LocalDate verifiedUntil,
    @Nullable CustomerId groupId,
    long version,
    @JsonUnwrapped LastChange change)
    implements CustomerBuilder.With {}
