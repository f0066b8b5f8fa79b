package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.CustomerId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = ApprovalsView.class,
    path = "decided-by-me",
    summary = "What I decided",
    zh = "我已审批",
    description = "What the caller decided, or others in the caller's place, the newest first.",
    zhDescription = "本人作出的或他人代本人作出的审批决定,最新的在前。",
    scope = Question.Scope.OWN)
record DecidedByMe(
    @Filter(value = "Only documents of this kind.", zh = "仅此类文件。") @Nullable DocumentKind kind)
    implements ListQuery<DecidedByMe.OfDocument> {
  @Override
  public Order order() {
    return Order.byUnique("position", "bigint").descending();
  }

  /**
   * A decision, with what it is of.
   *
   * @param state what became of the round since
   */
  record OfDocument(
      long position,
      @JsonUnwrapped Decision decision,
      @NameOf("decidedBy") @Nullable String decidedByName,
      @NameOf("onBehalfOf") @Nullable String onBehalfOfName,
      Submission.State state,
      String title,
      @Nullable CustomerId customerId,
      @NameOf("customerId") @Nullable String customerName,
      @Nullable String amount,
      @Nullable String currency) {}
}
