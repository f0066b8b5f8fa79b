package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "originals",
    summary = "Who holds which original",
    zh = "原件持有情况",
    description = "Filtered by holder, by contract, or by what is lent for too long.",
    zhDescription = "可按持有人、持有类别或逾期未还筛选。")
record Originals(
    @Filter(value = "Only what this employee or this named holder has.", zh = "仅此员工或此持有人所持。")
        @Nullable String holder,
    @Filter(value = "Only what is in such hands.", zh = "仅此类持有。", example = "archive")
        @Nullable String holderKind,
    @Filter(value = "Only what should have been back before this date.", zh = "仅应于此日期前归还的。")
        @Nullable LocalDate dueBefore)
    implements ListQuery<Originals.OfContract> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** An original with what it is the original of. */
  record OfContract(
      @JsonUnwrapped Original original,
      @Nullable String number,
      String title,
      @NameOf("branchId") @Nullable String branchName) {}
}
