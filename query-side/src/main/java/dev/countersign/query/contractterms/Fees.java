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
    path = "fees",
    summary = "Fees of brand operation contracts",
    zh = "品牌运作费用",
    description = "What is paid for which deliverable, or for which period.",
    zhDescription = "各交付物或各期间对应的费用。")
record Fees(
    @Nullable String branchId,
    @Nullable String contractId,
    @Filter(
            value = "Only those that name a period and no deliverable, or the others.",
            zh = "仅对应期间而无交付物的（或其余的）。")
        @Nullable Boolean withoutDeliverable)
    implements ListQuery<Fees.OfContract> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** A fee with what it is paid for. */
  record OfContract(
      @JsonUnwrapped FeeRow fee,
      @Nullable String deliverableDescription,
      @Nullable String number,
      String title,
      @NameOf("branchId") @Nullable String branchName) {}
}
