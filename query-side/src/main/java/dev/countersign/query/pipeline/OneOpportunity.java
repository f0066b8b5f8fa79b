package dev.countersign.query.pipeline;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.ItemQuery;
import dev.countersign.query.reading.Question;
import dev.countersign.query.reading.Versioned;

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

  /** An opportunity with its version, and the names of what it is about. */
  record Found(@JsonUnwrapped Opportunities.Named named) implements Versioned {
    @Override
    public long version() {
      return named.opportunity().version();
    }
  }
}
