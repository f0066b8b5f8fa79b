package dev.countersign.query.approvals;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

@Question(
    view = ApprovalsView.class,
    path = "decisions-by-month",
    summary = "Approval decisions by person and month",
    zh = "审批决定（按人员与月份）",
    description =
        "How much each person decided in each month of the company's days, by kind of document: in"
            + " all, approved, rejected, returned to the maker, and returned to an earlier step. A"
            + " decision of a delegate counts for the delegate.",
    zhDescription = "按公司所在时区的月份、人员与文件类别统计审批决定次数：合计、同意、驳回、退回起草人、退回前序步骤；受托人的决定计入受托人。")
record DecisionsByMonth(
    @Filter(value = "From this month on.", zh = "自此月起。", example = "2026-01")
        @Nullable YearMonth from,
    @Filter(value = "Until this month.", zh = "至此月止。", example = "2026-12") @Nullable YearMonth to,
    @Filter(value = "Only documents of this kind.", zh = "仅此类文件。") @Nullable DocumentKind kind,
    @Nullable String branchId,
    @Nullable String employeeId)
    implements ListQuery<DecisionsByMonth.OfMonth> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** What one person decided in one month on one kind of documents. */
  record OfMonth(
      String month,
      EmployeeId employeeId,
      @NameOf("employeeId") @Nullable String employeeName,
      DocumentKind kind,
      long decisions,
      long approved,
      long rejected,
      long returned,
      long returnedToStep) {}
}
