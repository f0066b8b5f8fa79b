package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.CustomerId;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

@Question(
    view = ContractArchiveView.class,
    path = "copies-out",
    summary = "Copies sent to be countersigned that have not come back",
    zh = "已寄出未收回的会签文本",
    description =
        "What is outstanding of each consignment, when it was due, and how many days over it is on"
            + " the business date `asOf`; the longest due first.",
    zhDescription = "各批寄送文本的未收回份数、应收回日期及截至 `asOf` 的逾期天数，按期限排序。")
record CopiesOut(
    @Nullable String branchId,
    @Filter(value = "Only what was due before this date.", zh = "仅应于此日期前收回的。")
        @Nullable LocalDate dueBefore,
    LocalDate asOf)
    implements ListQuery<CopiesOut.Outstanding> {
  @Override
  public Order order() {
    return Order.by("due_on", "date", "id");
  }

  /**
   * A consignment with what contract it is of.
   *
   * @param daysOver days of the calendar since it was due; none before
   */
  record Outstanding(
      @JsonUnwrapped Consignment consignment,
      int daysOver,
      @Nullable String number,
      String title,
      CustomerId customerId,
      @NameOf("customerId") @Nullable String customerName,
      @NameOf("branchId") @Nullable String branchName) {}
}
