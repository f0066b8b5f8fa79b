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
    path = "void-originals",
    summary = "Originals of void contracts",
    zh = "作废合同的正本",
    description = "Whether they are recovered, or a statement says why not.",
    zhDescription = "是否已收回，或未收回的书面说明。")
record VoidOriginals(
    @Nullable String branchId,
    @Filter(value = "Only those that are accounted for, or that are not.", zh = "仅已收回或已说明（或均未）的。")
        @Nullable Boolean accounted)
    implements ListQuery<VoidOriginals.Accounted> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** An original with what it is the original of. */
  record Accounted(
      @JsonUnwrapped VoidOriginal original,
      @Nullable String number,
      String title,
      @NameOf("branchId") @Nullable String branchName) {}
}
