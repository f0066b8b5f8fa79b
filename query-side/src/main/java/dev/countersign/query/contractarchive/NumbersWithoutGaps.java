package dev.countersign.query.contractarchive;

import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "numbers/proof",
    summary = "Proof that no number is missing",
    zh = "编号连续性证明",
    description =
        "For every series, over all branches: that its numbers run from 1 to the last that was given without a gap and without a repetition, and which of those of your branches are void.",
    zhDescription = "各编号系列（跨分支机构）自 1 至最后发放的编号无缺号、无重号，并列出您可查看的分支机构的已作废编号。")
record NumbersWithoutGaps(
    @Filter(value = "Only this series.", zh = "仅此编号系列。", example = "XS-BJ-2017")
        @Nullable String series)
    implements ListQuery<NumberProof> {
  @Override
  public Order order() {
    return Order.byUnique("series", "text");
  }
}
