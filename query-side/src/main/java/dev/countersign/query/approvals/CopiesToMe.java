package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.CustomerId;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = ApprovalsView.class,
    path = "copies-to-me",
    summary = "What was copied to me",
    zh = "抄送给我",
    description =
        "Documents in approval that somebody gave to the caller to read, the newest first.",
    zhDescription = "他人抄送给本人阅读的审批文件,最新的在前。",
    scope = Question.Scope.OWN)
record CopiesToMe() implements ListQuery<CopiesToMe.Copy> {
  @Override
  public Order order() {
    return Order.byUnique("position", "bigint").descending();
  }

  /** A copy, with what it is of. */
  record Copy(
      @JsonUnwrapped Act act,
      @NameOf("doneBy") @Nullable String doneByName,
      String title,
      @Nullable CustomerId customerId,
      @NameOf("customerId") @Nullable String customerName,
      @Nullable String amount,
      @Nullable String currency) {}
}
