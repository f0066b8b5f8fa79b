package dev.countersign.query.audittrail;

import dev.countersign.query.reading.FileFormat;
import dev.countersign.query.reading.FileQuery;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

@Question(
    view = AuditTrailView.class,
    path = "export",
    summary = "Export",
    zh = "导出",
    description =
        "The same entries as a file, the oldest first: NDJSON, one object a line, CSV in UTF-8, in which cells that a spreadsheet would take for formulas begin with an apostrophe, or Apache Parquet.",
    zhDescription =
        "同样的事件以文件形式导出，最早在前：NDJSON 每行一个对象，UTF-8 编码的 CSV（其中易被电子表格当作公式的单元格以撇号开头），或 Apache Parquet。",
    scope = Question.Scope.COMPANY,
    recorded = true)
record AuditTrailExport(
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
    @Filter(value = "NDJSON unless told.", zh = "默认为 NDJSON。", otherwise = "NDJSON")
        FileFormat format)
    implements ListQuery<AuditTrail.EntryAt>, FileQuery {
  @Override
  public Order order() {
    return AuditTrail.BY_POSITION;
  }

  @Override
  public String fileName() {
    return "audit-trail";
  }

  /** The stream names the subject. */
  @Override
  public Set<String> withoutColumns() {
    return Set.of("subject");
  }
}
