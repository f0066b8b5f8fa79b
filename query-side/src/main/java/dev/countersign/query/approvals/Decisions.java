package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = ApprovalsView.class,
    path = "{document}/decisions",
    summary = "What each approver decided on",
    zh = "审批人所见版本",
    description =
        "Every decision of every round, with the version decided on and `seenAt`, the position before"
            + " it: asked with `knownAt` of that, the document, its steps and all that belongs to it"
            + " are answered as the approver could read them.",
    zhDescription = "每一轮的每项决定及其所依据的版本；以 `seenAt`（决定前的位置）作为 `knownAt` 查询，即得审批人当时所见的文件。",
    of = "document",
    zhOf = "文件")
record Decisions(String document) implements ListQuery<Decisions.Named> {
  @Override
  public Order order() {
    return Order.byUnique("position", "bigint");
  }

  /**
   * A decision with the names of whom it is about.
   *
   * @param documentHash the hash of what was in approval
   */
  record Named(
      long position,
      @JsonUnwrapped Decision decision,
      String documentHash,
      @NameOf("decidedBy") @Nullable String decidedByName,
      @NameOf("onBehalfOf") @Nullable String onBehalfOfName) {}
}
