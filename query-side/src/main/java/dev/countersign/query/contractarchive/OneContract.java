package dev.countersign.query.contractarchive;

import dev.countersign.query.reading.ItemQuery;
import dev.countersign.query.reading.Question;

@Question(
    view = ContractArchiveView.class,
    path = "contracts/{contractId}",
    summary = "One contract",
    zh = "单个合同",
    description =
        "With its executions, consignments, originals and memos, as it is or as it was at `knownAt`.",
    zhDescription = "含签署、寄送、原件与备忘录；当前状态或 `knownAt` 时点的状态。",
    of = "contract",
    zhOf = "合同")
record OneContract(String contractId) implements ItemQuery<ContractFile> {}
