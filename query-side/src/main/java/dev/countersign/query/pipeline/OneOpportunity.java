package dev.countersign.query.pipeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.ItemQuery;
import dev.countersign.query.reading.Question;
import dev.countersign.query.reading.Versioned;
import org.jspecify.annotations.Nullable;

@Question(
    view = PipelineView.class,
    path = "opportunities/{opportunityId}",
    summary = "One opportunity",
    zh = "单个商机",
    description = "As it is, or as it was at `knownAt`.",
    zhDescription = "当前状态，或 `knownAt` 时点的状态。",
    of = "opportunity",
    zhOf = "商机")
record OneOpportunity(String opportunityId) implements ItemQuery<OneOpportunity.Found> {

  /** With its version: each of its events makes one version of its row. */
  record Found(@JsonUnwrapped Opportunity opportunity, @Nullable String customerName, long version)
      implements Versioned {}
}
