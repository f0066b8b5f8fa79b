package dev.countersign.query.contractterms;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.countersign.events.CustomerId;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractTermsView.class,
    path = "upsell",
    summary = "Upsell by customer",
    zh = "按客户的二次销售",
    description =
        "What secondary sales contracts that came into force added to which contracts of the customer, each currency by itself.",
    zhDescription = "已生效的二次销售合同在原合同之外为各客户带来的金额，按币种分列。")
record Upsell(@Nullable String branchId, @Nullable String customerId)
    implements ListQuery<Upsell.OfCustomer> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /**
   * The secondary sales contracts with a customer in a currency.
   *
   * @param parents how many contracts they add to
   * @param parentAmount what those are worth in that currency
   */
  record OfCustomer(
      CustomerId customerId,
      String currency,
      long contracts,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
      long parents,
      @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal parentAmount,
      @NameOf("customerId") @Nullable String customerName) {}
}
