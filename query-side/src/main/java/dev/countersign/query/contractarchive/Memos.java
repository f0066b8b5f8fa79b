package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "memos",
    summary = "Memo ledger",
    zh = "备忘录台账",
    description = "Every memo: what it changes, who signed it, and whether it is attached.",
    zhDescription = "全部备忘录：变更内容、签署人及是否已附入合同。")
record Memos(
    @Nullable String contractId,
    @Filter(value = "Only those that are attached, or that are not.", zh = "仅已附入（或未附入）的。")
        @Nullable Boolean attached)
    implements ListQuery<Memos.Named> {
  @Override
  public Order order() {
    return Order.by("drafted_on", "date", "memo_id");
  }

  /** A memo with the names of who made it and where. */
  record Named(
      @JsonUnwrapped Memo memo,
      @NameOf("makerId") @Nullable String makerName,
      @NameOf("branchId") @Nullable String branchName) {}
}
