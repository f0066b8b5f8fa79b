package dev.countersign.query.contractterms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractTermsView.class,
    path = "findings",
    summary = "Findings of reviews",
    zh = "评审意见",
    description = "What reviewers of secondary sales contracts found, and what was done about it.",
    zhDescription = "二次销售合同的评审意见及其处理情况。")
record Findings(
    @Nullable String branchId,
    @Nullable String contractId,
    @Filter(value = "Only those that are open, or that are resolved.", zh = "仅未决（或已处理）的。")
        @Nullable Boolean open)
    implements ListQuery<Findings.OfContract> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** A finding with what it is about. */
  record OfContract(
      @JsonUnwrapped FindingRow finding,
      @Nullable String number,
      String title,
      @NameOf("branchId") @Nullable String branchName,
      @NameOf("reviewerId") @Nullable String reviewerName) {}
}
