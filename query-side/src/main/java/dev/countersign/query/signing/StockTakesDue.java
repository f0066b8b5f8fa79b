package dev.countersign.query.signing;

import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = SigningView.class,
    path = "stock-takes-due",
    summary = "Seals to be counted",
    zh = "应盘点印章",
    description =
        "Seals whose next stock-take is due on the business date `asOf` (today unless told), the longest due first; one that was never counted is due since it was registered.",
    zhDescription = "业务日期 `asOf`（默认今天）已到盘点期限的印章，逾期最久的在前；从未盘点的自登记之日起即应盘点。")
record StockTakesDue(@Nullable String branchId, LocalDate asOf) implements ListQuery<Seals.Named> {
  @Override
  public Order order() {
    return Order.by("count_due_on", "date", "seal_id");
  }
}
