package dev.countersign.query.contractarchive;

import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import dev.countersign.query.reading.Revision;

@Question(
    view = ContractArchiveView.class,
    path = "contracts/{contractId}/history",
    summary = "History of a contract",
    zh = "合同变更历史",
    description =
        "Every event of the contract, those of its approval included: when it was recorded, by whom, and which fields it changed.",
    zhDescription = "合同的每个事件（含审批）：何时、由谁记录，改动了哪些字段。",
    of = "contract",
    zhOf = "合同")
record ContractHistory(String contractId) implements ListQuery<Revision> {
  @Override
  public Order order() {
    return Revision.ORDER;
  }
}
