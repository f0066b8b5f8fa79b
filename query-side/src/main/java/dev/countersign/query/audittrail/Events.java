package dev.countersign.query.audittrail;

import dev.countersign.events.employee.Role;
import dev.countersign.query.feed.FeedQuery;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.Question;
import dev.countersign.web.InvalidField;
import dev.countersign.web.InvalidFieldsException;
import dev.countersign.web.Text;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Question(
    view = AuditTrailView.class,
    path = "/events",
    summary = "Events as they are in the log",
    zh = "事件流",
    description =
        "Each committed event once, in the order of the log, as CloudEvents 1.0. Ask on with `next`"
            + " as `after`. As a file (`application/x-ndjson`, `text/csv`,"
            + " `application/vnd.apache.parquet`) everything up to `until`; as"
            + " `text/event-stream` everything from `after` on and what comes, which goes on after"
            + " `Last-Event-ID`. What is personal is told to AUDITOR only, whose reading is recorded;"
            + " a branch role sees the records of its branches.",
    zhDescription =
        "按日志顺序，每个已提交事件恰好一次，格式为 CloudEvents 1.0。以 `next` 作为 `after` 继续读取。"
            + "以文件（NDJSON、CSV、Parquet）返回至 `until` 的全部事件；`text/event-stream` 从 `after` 起持续推送，"
            + "并可由 `Last-Event-ID` 续传。个人信息仅 AUDITOR 可见且其查阅有记录；分支机构角色仅见其机构的记录。",
    roles = {
      Role.ANALYST,
      Role.AUDITOR,
      Role.BRANCH_MANAGER,
      Role.FINANCE,
      Role.LEGAL,
      Role.GENERAL_MANAGER
    })
record Events(
    @Filter(
            value = "Only what comes after this position.",
            zh = "仅此位置之后的事件。",
            example = "100",
            otherwise = "0")
        long after,
    @Filter(value = "Up to this position.", zh = "至此位置为止。", example = "9000") @Nullable Long until,
    @Filter(
            value = "The greatest number of events in a page, 1 to 1000.",
            zh = "每页最多事件数，1 至 1000。",
            otherwise = "200")
        int limit,
    @Filter(
            value = "Only records of these kinds, as `subject` begins with them.",
            zh = "仅这些种类的记录（`subject` 的前缀）。",
            example = "contract,memo")
        @Nullable List<String> kind,
    @Filter(
            value = "Only this record: a stream like contract:0190..., or the id alone.",
            zh = "仅此记录：形如 contract:0190... 的流，或仅编号。",
            example = "contract:0190a1b2-0000-7000-8000-000000000001")
        @Nullable String record,
    @Filter(value = "Only these types of events.", zh = "仅这些类型的事件。", example = "ContractApproved")
        @Nullable List<String> type,
    @Nullable String branchId,
    @Filter(value = "Recorded at this instant or later.", zh = "此时刻或之后记录。") @Nullable Instant from,
    @Filter(value = "Recorded before this instant.", zh = "此时刻之前记录。") @Nullable Instant to)
    implements FeedQuery {
  private static final int MOST = 1_000;

  /**
   * @throws InvalidFieldsException when it asks for no or too many events, or for what runs
   *     backwards
   */
  Events {
    if (limit < 1 || limit > MOST) {
      throw wrong("limit", new Text("must be between 1 and 1000", "必须在 1 到 1000 之间"));
    }
    if (after < 0) {
      throw wrong("after", new Text("must not be negative", "不得为负"));
    }
    if (until != null && until < after) {
      throw wrong("until", new Text("must not come before `after`", "不得早于 after"));
    }
  }

  private static InvalidFieldsException wrong(String field, Text why) {
    return new InvalidFieldsException(List.of(new InvalidField(field, why)));
  }
}
