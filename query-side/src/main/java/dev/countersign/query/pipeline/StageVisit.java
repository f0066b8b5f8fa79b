package dev.countersign.query.pipeline;

import dev.countersign.events.BranchId;
import dev.countersign.events.OpportunityId;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a row of {@code pipeline.stage_visit}: a stay in a stage, by business dates. */
@RecordBuilder
record StageVisit(
    @Key OpportunityId opportunityId,
    @Key int visit,
    BranchId branchId,
    String stage,
    LocalDate enteredOn,
    @Nullable LocalDate leftOn)
    implements StageVisitBuilder.With {}
