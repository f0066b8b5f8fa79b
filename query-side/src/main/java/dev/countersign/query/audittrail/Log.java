package dev.countersign.query.audittrail;

import dev.countersign.events.employee.Role;
import dev.countersign.query.reading.Positioned;
import dev.countersign.query.reading.Query;
import dev.countersign.query.reading.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Question(
    view = AuditTrailView.class,
    path = "/log",
    summary = "The log",
    zh = "事件日志",
    description =
        "How far it goes: the position of its last event, when the first and the last were recorded,"
            + " and how many there were on each day of the company's zone.",
    zhDescription = "日志的范围：最后事件的位置、首末事件的记录时刻，以及（按公司时区）每日事件数。",
    roles = {Role.OPERATOR, Role.ANALYST, Role.AUDITOR},
    scope = Question.Scope.ANYWHERE)
record Log() implements Query<Log.Extent> {
  /**
   * How far the log goes.
   *
   * @param head the position of its last event; positions have holes, so that there may be fewer
   *     events
   */
  record Extent(
      long position,
      long head,
      long events,
      @Nullable Instant firstRecordedAt,
      @Nullable Instant lastRecordedAt,
      List<Day> days)
      implements Positioned {}

  /** How many events were recorded on a day. */
  record Day(LocalDate day, long events) {}
}
