package dev.countersign.query.contractterms;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractTermsView.class,
    path = "reminders",
    summary = "Reminders of terms that end",
    zh = "服务期限届满提醒",
    description = "Service contracts of whose end the house was reminded, each reminder once.",
    zhDescription = "服务期限临近届满的提醒记录。")
record Reminders(
    @Nullable String branchId,
    @Nullable String contractId,
    @Filter(value = "The term ends on this date or before.", zh = "服务期限于此日期或之前届满。")
        @Nullable LocalDate endsTo)
    implements ListQuery<Reminders.OfContract> {
  @Override
  public Order order() {
    return Order.by("position", "bigint", "contract_id");
  }

  /** A reminder with the contract that it is of. */
  record OfContract(
      long position,
      @JsonUnwrapped Reminder reminder,
      @Nullable String number,
      String title,
      @NameOf("branchId") @Nullable String branchName) {}
}
