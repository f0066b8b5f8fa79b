package dev.countersign.query.audittrail;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.EmployeeId;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Question(
    view = AuditTrailView.class,
    path = "",
    summary = "Events",
    zh = "事件",
    description = "The newest first unless `ascending`.",
    zhDescription = "默认最新在前，`ascending` 时最早在前。",
    scope = Question.Scope.COMPANY,
    recorded = true)
record AuditTrail(
    @Filter(
            value = "Only this record: a stream like contract:0190..., or the id alone.",
            zh = "仅此记录：形如 contract:0190... 的流，或仅编号。",
            example = "contract:0190a1b2-0000-7000-8000-000000000001")
        @Nullable String record,
    @Filter(value = "Only what this employee did, or was done for them.", zh = "仅此员工所为或代其所为。")
        @Nullable String person,
    @Filter(value = "Only this type of event.", zh = "仅此类事件。", example = "ContractApproved")
        @Nullable String type,
    @Filter(value = "Recorded at this instant or later.", zh = "此时刻或之后记录。") @Nullable Instant from,
    @Filter(value = "Recorded before this instant.", zh = "此时刻之前记录。") @Nullable Instant to,
    @Filter(value = "Only what this import caused.", zh = "仅由此导入引起。") @Nullable String importId,
    @Filter(value = "Only what this command caused.", zh = "仅由此命令引起。") @Nullable String commandId,
    @Filter(value = "Only what this HTTP request caused.", zh = "仅由此 HTTP 请求引起。")
        @Nullable String requestId,
    @Filter(value = "The oldest first.", zh = "最早在前。") boolean ascending)
    implements ListQuery<AuditTrail.EntryAt> {
  static final Order BY_POSITION = Order.byUnique("position", "bigint");

  @Override
  public Order order() {
    return ascending ? BY_POSITION : BY_POSITION.descending();
  }

  /** An entry with its position, and what those who acted are called. */
  record EntryAt(
      long position,
      @JsonUnwrapped Entry entry,
      @NameOf(value = "actor", type = EmployeeId.class) @Nullable String actorName,
      @NameOf(value = "onBehalfOf", type = EmployeeId.class) @Nullable String onBehalfOfName) {}
}
