package dev.countersign.query.audittrail;

import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import io.swagger.v3.oas.annotations.media.Schema;
import tools.jackson.databind.JsonNode;

@Question(
    view = AuditTrailView.class,
    path = "/views/{view}/rebuilds/{rebuild}/differences",
    summary = "What a rebuild or a check found to differ",
    zh = "重建或核对发现的差异",
    description =
        "Versions of rows that stood only in the live tables, or only in what the log makes; at most"
            + " 1000 of each table and side are kept.",
    zhDescription = "仅存在于现行表或仅由日志生成的行版本；每张表每一侧最多保留 1000 行。",
    roles = {Role.AUDITOR, Role.OPERATOR},
    scope = Question.Scope.COMPANY,
    of = "rebuild",
    zhOf = "重建")
record ViewDifferences(String view, String rebuild)
    implements ListQuery<ViewDifferences.Difference> {
  @Override
  public Order order() {
    return Order.byUnique("ordinal", "bigint");
  }

  /** A version of a row. */
  record Difference(
      long ordinal,
      String tableName,
      @Schema(description = "live: in the rows that readers saw; log: in those that the log makes.")
          String stoodIn,
      JsonNode row) {}
}
