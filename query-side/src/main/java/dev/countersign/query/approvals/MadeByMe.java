package dev.countersign.query.approvals;

import dev.countersign.events.BranchId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Question(
    view = ApprovalsView.class,
    path = "made-by-me",
    summary = "What I submitted",
    zh = "我发起的审批",
    description =
        "The rounds that the caller submitted, what became of each, and which steps it waits for;"
            + " the newest first.",
    zhDescription = "本人提交的各轮审批及其结果与当前待审步骤，最新的在前。",
    scope = Question.Scope.OWN)
record MadeByMe(
    @Filter(value = "Only documents of this kind.", zh = "仅此类文件。") @Nullable DocumentKind kind,
    @Filter(value = "Only rounds that stand so.", zh = "仅处于此状态的轮次。")
        Submission.@Nullable State state)
    implements ListQuery<MadeByMe.Round> {
  @Override
  public Order order() {
    return Order.byUnique("submitted_at", "bigint").descending();
  }

  /**
   * A round.
   *
   * @param submittedAt the position of the submission
   * @param openSteps those that it waits for
   */
  record Round(
      String documentId,
      DocumentKind kind,
      int round,
      long submittedAt,
      Submission.State state,
      String title,
      @Nullable BranchId branchId,
      @NameOf("branchId") @Nullable String branchName,
      @Nullable CustomerId customerId,
      @NameOf("customerId") @Nullable String customerName,
      @Nullable String amount,
      @Nullable String currency,
      LocalDate effectiveDate,
      Instant recordedAt,
      Instant routeDueAt,
      List<String> openSteps,
      @Nullable Instant endedAt) {}
}
