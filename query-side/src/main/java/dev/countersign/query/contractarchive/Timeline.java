package dev.countersign.query.contractarchive;

import dev.countersign.events.BilingualText;
import dev.countersign.events.EmployeeId;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import dev.countersign.query.reading.Revision;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "contracts/{contractId}/timeline",
    summary = "Timeline of a contract",
    zh = "合同时间线",
    description =
        "Every event that names the contract, in the order of the log: its own, those of its approval,"
            + " of its originals and memos, of seals used for it, and of contracts that build on it;"
            + " what each says, who caused it, and which fields of the contract it changed."
            + " A position is what `knownAt` takes.",
    zhDescription =
        "按日志顺序列出提及该合同的全部事件：合同自身、审批、正本、备忘录、用印以及以其为基础的合同；含事件说明、操作人与改动的字段。position 可用作 `knownAt`。",
    of = "contract",
    zhOf = "合同")
record Timeline(String contractId) implements ListQuery<Timeline.Told> {
  @Override
  public Order order() {
    return Order.byUnique("position", "bigint");
  }

  /**
   * An event.
   *
   * @param stream whose event it is
   * @param told what it says, in one sentence
   * @param command what was sent to cause it
   * @param changes what it changed in the contract itself
   */
  record Told(
      long position,
      String event,
      BilingualText told,
      String stream,
      @Nullable LocalDate effectiveDate,
      Instant recordedAt,
      @Nullable String recordedBy,
      @NameOf(value = "recordedBy", type = EmployeeId.class) @Nullable String recordedByName,
      @Nullable String onBehalfOf,
      @NameOf(value = "onBehalfOf", type = EmployeeId.class) @Nullable String onBehalfOfName,
      @Nullable String reason,
      @Nullable String command,
      List<Revision.FieldChange> changes) {}
}
