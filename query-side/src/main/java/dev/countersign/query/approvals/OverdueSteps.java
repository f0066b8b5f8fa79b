package dev.countersign.query.approvals;

import dev.countersign.events.approval.DocumentKind;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Question(
    view = ApprovalsView.class,
    path = "overdue-steps",
    summary = "Overdue steps",
    zh = "超期未审步骤",
    description = "Open steps whose deadline has passed, the longest overdue first.",
    zhDescription = "已过期限仍未审批的步骤,超期最久的在前。")
record OverdueSteps(
    @Filter(value = "Overdue at this instant; now unless told.", zh = "在此时刻已超期;默认为现在。")
        @Nullable Instant at,
    @Filter(value = "Only documents of this kind.", zh = "仅此类文件。") @Nullable DocumentKind kind)
    implements ListQuery<WaitingStep> {
  @Override
  public Order order() {
    return Order.by("due_at", "timestamptz", "id");
  }
}
