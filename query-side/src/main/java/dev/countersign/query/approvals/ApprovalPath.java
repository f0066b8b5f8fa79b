package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = ApprovalsView.class,
    path = "{document}/steps",
    summary = "Approval path of a document",
    zh = "文件审批过程",
    description =
        "Every step of every round: who may decide, until when, who decided what, and by which"
            + " version of the policy. The document is named with its kind, as `contract:0190a3c4`.",
    zhDescription = "每一轮的每个步骤:谁可审批、期限、谁作出何种决定、依据哪一版政策。文件以类别加编号表示,如 `contract:0190a3c4`。",
    of = "document",
    zhOf = "文件")
record ApprovalPath(String document) implements ListQuery<ApprovalPath.Named> {
  @Override
  public Order order() {
    return Order.byUnique("id", "text");
  }

  /** A step with the names of whom it is about. */
  record Named(
      @JsonUnwrapped ApprovalStep step,
      @NameOf("branchId") @Nullable String branchName,
      @NameOf("assigneeId") @Nullable String assigneeName,
      @NameOf("decidedBy") @Nullable String decidedByName,
      @NameOf("onBehalfOf") @Nullable String onBehalfOfName) {}
}
