package dev.countersign.query.audittrail;

import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import dev.countersign.web.SecurityEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Question(
    view = AuditTrailView.class,
    path = "security-events",
    summary = "Who came in, and who was refused what",
    zh = "安全事件",
    description =
        "Log-ins, failures and locks, sessions that were ended, accounts that were made, reset or disabled, refused commands and questions, the newest first. They are no events of the log and have no `knownAt`.",
    zhDescription = "登录、失败与锁定、注销、账号的建立、重置与停用，以及被拒绝的命令与查询，最新在前。它们不属于事件日志，不支持 `knownAt`。",
    scope = Question.Scope.COMPANY)
record SecurityEvents(
    @Filter(value = "By this employee, or by this account.", zh = "仅此员工或此账号。", example = "E1001")
        @Nullable String person,
    @Filter(value = "Only this kind.", zh = "仅此类。") SecurityEvent.@Nullable Kind kind,
    @Filter(value = "At this instant or later.", zh = "此时刻或之后。", example = "2026-03-31T16:00:00Z")
        @Nullable Instant from,
    @Filter(value = "Before this instant.", zh = "此时刻之前。", example = "2026-04-30T16:00:00Z")
        @Nullable Instant to)
    implements ListQuery<SecurityEvents.Entry> {
  @Override
  public Order order() {
    return Order.byUnique("id", "bigint").descending();
  }

  /** One of them. */
  record Entry(
      long id,
      Instant occurredAt,
      SecurityEvent.Kind kind,
      @Schema(description = "By which somebody came, or tried to come, in.")
          @Nullable String account,
      @Schema(description = "Who acted, where a token told.") @Nullable String employeeId,
      @Schema(description = "An account, a command with its path, or a question.")
          @Nullable String subject,
      @Schema(description = "Which rule refused it.") @Nullable String rule,
      @Nullable String sourceAddress,
      @Nullable String requestId) {}
}
