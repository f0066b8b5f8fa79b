package dev.countersign.query.audittrail;

import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;

@Question(
    view = AuditTrailView.class,
    path = "/files",
    summary = "Files that were given out",
    zh = "已导出的文件",
    description =
        "Every list that was answered as a file: the caller's own, for AUDITOR of the whole company those of all, the newest first, for a year. They are no events of the log and have no `knownAt` of their own.",
    zhDescription = "每个以文件形式给出的列表：本人的，公司级 AUDITOR 可见全部，最新在前，保留一年。它们不属于事件日志，不随 `knownAt` 变化。",
    scope = Question.Scope.OWN)
record Files() implements ListQuery<GivenFile> {
  @Override
  public Order order() {
    return new Order("started_at", "timestamptz", "file_id", "text", true);
  }
}
