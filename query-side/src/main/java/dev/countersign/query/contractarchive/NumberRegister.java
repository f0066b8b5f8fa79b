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
    path = "numbers",
    summary = "Number register",
    zh = "合同编号登记簿",
    description = "Every number that was ever allocated, with the void ones.",
    zhDescription = "曾分配的全部编号，含已作废编号。")
record NumberRegister(
    @Filter(value = "Only this series.", zh = "仅此编号系列。", example = "XS-BJ-2017")
        @Nullable String series)
    implements ListQuery<NumberRegister.Named> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** A number with the name of the branch. */
  record Named(
      @JsonUnwrapped RegisteredNumber number, @NameOf("branchId") @Nullable String branchName) {}
}
