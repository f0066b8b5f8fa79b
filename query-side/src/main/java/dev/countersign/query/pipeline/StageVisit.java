package dev.countersign.query.pipeline;

import dev.countersign.events.BranchId;
import dev.countersign.events.OpportunityId;
import dev.countersign.query.projection.Key;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A version of a row of {@code pipeline.stage_visit}: a stay in a stage, by business dates. */
record StageVisit(
    @Key OpportunityId opportunityId,
    @Key int visit,
    BranchId branchId,
    String stage,
    LocalDate enteredOn,
    @Nullable LocalDate leftOn) {
  StageVisit leftOn(LocalDate date) {
    return new StageVisit(opportunityId, visit, branchId, stage, enteredOn, date);
  }
}
