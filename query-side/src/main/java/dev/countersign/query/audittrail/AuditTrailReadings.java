package dev.countersign.query.audittrail;

import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

@Question(
    view = AuditTrailView.class,
    path = "readings",
    summary = "Who read the audit trail",
    zh = "审计记录查阅情况",
    description = "Every page and every export that was asked for, the newest first.",
    zhDescription = "每次查阅与导出，最新在前。",
    scope = Question.Scope.COMPANY)
record AuditTrailReadings() implements ListQuery<AuditTrailReadings.Reading> {
  @Override
  public Order order() {
    return Order.byUnique("id", "bigint").descending();
  }

  /** A reading of the trail; without rows it was broken off. */
  record Reading(
      long id,
      Instant readAt,
      String employeeId,
      String account,
      String requestId,
      @Schema(description = "page, ndjson, csv or parquet") String kind,
      JsonNode filters,
      @Schema(description = "The position that the trail was read as of.") long asOf,
      @Nullable Long rows) {}
}
