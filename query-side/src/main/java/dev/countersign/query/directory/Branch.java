package dev.countersign.query.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.BranchId;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;

/**
 * A version of a row of {@code directory.branch}.
 *
 * @param version the place of the last event among those of the branch, from 0
 */
@RecordBuilder
record Branch(
    @Key BranchId branchId,
    String name,
    LocalDate launchedOn,
    long version,
    @JsonUnwrapped LastChange change)
    implements BranchBuilder.With {}
