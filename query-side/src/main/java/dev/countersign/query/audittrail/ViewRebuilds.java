package dev.countersign.query.audittrail;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Question(
    view = AuditTrailView.class,
    path = "/views/{view}/rebuilds",
    summary = "Rebuilds and checks of a view",
    zh = "视图重建与核对记录",
    description = "Every run there ever was and how it ended, the newest first.",
    zhDescription = "历次重建与核对及其结果，最新在前。",
    roles = {Role.AUDITOR, Role.OPERATOR},
    scope = Question.Scope.COMPANY,
    of = "view",
    zhOf = "视图")
record ViewRebuilds(String view) implements ListQuery<ViewRebuilds.Run> {
  @Override
  public Order order() {
    return Order.byUnique("id", "bigint").descending();
  }

  /**
   * A rebuild or a check.
   *
   * @param switches false for a check, which leaves the live rows as they are
   * @param differences versions in which live rows and log differed; absent when not compared
   */
  record Run(
      long id,
      String view,
      int definition,
      String requestedBy,
      @NameOf(value = "requestedBy", type = EmployeeId.class) @Nullable String requestedByName,
      boolean switches,
      String state,
      long upTo,
      long events,
      @Nullable Long differences,
      @Nullable String message,
      Instant startedAt,
      @Nullable Instant finishedAt) {}
}
