package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

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
record ApprovalActs(String document) implements ListQuery<ApprovalActs.Named> {
  @Override
  public Order order() {
    return Order.byUnique("position", "bigint");
  }

  /** What was done, with the name of who did it. */
  record Named(@JsonUnwrapped Act act, @NameOf("doneBy") @Nullable String doneByName) {}
}
