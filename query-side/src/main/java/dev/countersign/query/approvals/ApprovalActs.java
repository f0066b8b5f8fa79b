package dev.countersign.query.approvals;

import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;

@Question(
    view = ApprovalsView.class,
    path = "{document}/acts",
    summary = "What was done with a document in approval beside decisions",
    zh = "文件审批中的其他操作",
    description =
        "Returns to a step, added approvers, steps passed on, copies, urges, superiors put in, and"
            + " approvals that lapsed, the oldest first.",
    zhDescription = "退回到指定节点、加签、转办、抄送、催办、上级代审与审批失效,最早的在前。",
    of = "document",
    zhOf = "文件")
record ApprovalActs(String document) implements ListQuery<Act> {
  @Override
  public Order order() {
    return Order.byUnique("position", "bigint");
  }
}
