package dev.countersign.query.approvals;

import dev.countersign.query.reading.ItemQuery;
import dev.countersign.query.reading.Question;

@Question(
    view = ApprovalsView.class,
    path = "{document}/explain",
    summary = "Why a document takes its route",
    zh = "审批路线说明",
    description =
        "Of the newest submission known at `knownAt`: the policy and its version, what of the document"
            + " decided (type, importance, sums and of which contracts, template and deviations,"
            + " discount, branch), each step with the condition that put it there, who decides"
            + " jointly, deadlines, who acted for whom, and the steps that it skipped.",
    zhDescription =
        "`knownAt` 时已知的最近一次提交：依据的政策及版本、决定路线的因素（类型、重要性、合计金额及所含合同、范本与偏离、折扣、分支机构）、"
            + "每个步骤的依据条件、会签、期限与代理情况，以及跳过的步骤。",
    of = "submitted document",
    zhOf = "已提交的文件")
record Explain(String document) implements ItemQuery<Explanation> {}
