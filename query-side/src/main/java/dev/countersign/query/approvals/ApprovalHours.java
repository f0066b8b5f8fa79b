package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.math.BigDecimal;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

@Question(
    view = ApprovalsView.class,
    path = "hours",
    summary = "Approval hours by step and person",
    zh = "审批用时（按步骤与人员）",
    description =
        "Of every person and step, by the role that the route gives it to: how many decisions, the"
            + " median and the 90th percentile (both interpolated) of the hours from when the step"
            + " was opened to the decision, how many were rejections, and the share taken after the"
            + " deadline. Hours are elapsed ones, nights and holidays included. A decision of a"
            + " delegate counts for the delegate.",
    zhDescription =
        "按人员、步骤及路线所定角色统计：决定次数、自步骤开启至作出决定的用时（小时）中位数与 90 分位数（均为插值）、驳回次数以及超期作出的占比。用时为自然小时，含夜间与节假日；受托人的决定计入受托人。")
record ApprovalHours(
    @Filter(value = "Decided from this month on.", zh = "自此月起作出。", example = "2026-01")
        @Nullable YearMonth from,
    @Filter(value = "Decided until this month.", zh = "至此月止作出。", example = "2026-12")
        @Nullable YearMonth to,
    @Filter(value = "Only documents of this kind.", zh = "仅此类文件。") @Nullable DocumentKind kind,
    @Nullable String branchId,
    @Nullable String employeeId)
    implements ListQuery<ApprovalHours.OfStep> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /**
   * What one person decided on one step of one kind of documents.
   *
   * @param role of the route, also where another role that came to the step decided
   * @param overdue decisions after the deadline; where the step was escalated, after its first one
   */
  record OfStep(
      EmployeeId employeeId,
      @NameOf("employeeId") @Nullable String employeeName,
      DocumentKind kind,
      String step,
      Role role,
      long decisions,
      @Nullable Double medianHours,
      @Nullable Double p90Hours,
      long rejected,
      long overdue,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal overdueShare) {}
}
