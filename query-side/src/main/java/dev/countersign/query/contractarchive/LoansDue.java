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
    path = "loans-due",
    summary = "Loans and when they are due",
    zh = "借阅到期情况",
    description =
        "Every original that is lent, when it is due back, and how many days over it is on the business date `asOf`; the longest due first.",
    zhDescription = "全部借出正本的应还日期及截至 `asOf` 的逾期天数，按期限排序。")
record LoansDue(
    @Nullable String branchId,
    @Filter(value = "Only what was due before this date.", zh = "仅应于此日期前归还的。")
        @Nullable LocalDate dueBefore,
    LocalDate asOf)
    implements ListQuery<LoansDue.Loan> {
  @Override
  public Order order() {
    return Order.by("borrowed_until", "date", "id");
  }

  /** A lent original, and how many days of the calendar it is over. */
  record Loan(
      @JsonUnwrapped Original original,
      int daysOver,
      @Nullable String number,
      String title,
      @NameOf("branchId") @Nullable String branchName) {}
}
