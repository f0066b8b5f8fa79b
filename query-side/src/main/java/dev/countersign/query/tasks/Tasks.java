package dev.countersign.query.tasks;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = TasksView.class,
    path = "",
    summary = "What I have to do",
    zh = "我的待办",
    description =
        "What waits for the caller on the business date `asOf`, as a person, by a role, or by what"
            + " others delegated for today: steps to decide, findings to resolve, contracts to be"
            + " executed, copies out, originals to distribute, archive, return, recover or destroy,"
            + " services to renew, seals to return and to count. The most urgent first.",
    zhDescription =
        "业务日期 `asOf` 等待本人（按本人、角色或他人今日授权）处理的事项：审批、评审意见、签署、收回寄出文本，"
            + "正本的分发、归档、归还、收回与销毁，服务续签，印章归还与盘点；最紧急的在前。",
    scope = Question.Scope.OWN)
record Tasks(
    @Filter(value = "Only what is of this kind.", zh = "仅此类事项。") Task.@Nullable Kind kind,
    @Filter(value = "Only what is overdue on `asOf`, or only what is not.", zh = "仅已超期或仅未超期的。")
        @Nullable Boolean overdue,
    @Nullable String branchId,
    LocalDate asOf)
    implements ListQuery<Tasks.Waiting> {
  @Override
  public Order order() {
    return Order.by("due_on", "date", "id");
  }

  /**
   * Something to do.
   *
   * @param item which one of its kind: a finding, a consignment, an original, a loan, or a step
   * @param actingFor who delegated it to the reader; null: the reader's own office
   * @param dueOn the business date until which it is to be done; null: at some time
   */
  record Waiting(
      String recordKind,
      String recordId,
      Task.Kind kind,
      String item,
      String title,
      @Nullable String number,
      @Nullable BranchId branchId,
      @NameOf("branchId") @Nullable String branchName,
      @Nullable EmployeeId assigneeId,
      @NameOf("assigneeId") @Nullable String assigneeName,
      @Nullable EmployeeId actingFor,
      @NameOf("actingFor") @Nullable String actingForName,
      @Nullable Integer copies,
      LocalDate since,
      @Nullable LocalDate dueOn,
      @Nullable Instant dueAt,
      boolean overdue) {}
}
