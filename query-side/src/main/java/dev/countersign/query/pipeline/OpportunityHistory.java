package dev.countersign.query.pipeline;

import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import dev.countersign.query.reading.Revision;

@Question(
    view = PipelineView.class,
    path = "opportunities/{opportunityId}/history",
    summary = "History of an opportunity",
    zh = "商机变更历史",
    description = "Every change: when it was recorded, by whom, and which fields it changed.",
    zhDescription = "每次变更：何时、由谁记录，改动了哪些字段。",
    of = "opportunity",
    zhOf = "商机")
record OpportunityHistory(String opportunityId) implements ListQuery<Revision> {
  @Override
  public Order order() {
    return Revision.ORDER;
  }
}
