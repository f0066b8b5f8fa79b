package dev.countersign.query.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.employee.Role;
import dev.countersign.events.omission.OmissionPhase;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.NameOf;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = DirectoryView.class,
    path = "/omissions",
    summary = "Decisions to pass over events",
    zh = "略过事件的决定",
    description =
        "Which view is to pass over which event, who proposed it why, and who confirmed or rejected"
            + " it. What came of it stands at the view.",
    zhDescription = "哪个视图略过哪个事件、由谁提出及理由、由谁确认或驳回；其效果见该视图。",
    roles = {Role.OPERATOR, Role.ANALYST, Role.AUDITOR},
    scope = Question.Scope.COMPANY)
record Omissions(
    @Filter(value = "Only those that stand so.", zh = "仅处于此状态者。") @Nullable OmissionPhase phase)
    implements ListQuery<Omissions.Named> {
  @Override
  public Order order() {
    return Order.byUnique("omission_id", "text");
  }

  /** A decision with the names of who made it. */
  record Named(
      @JsonUnwrapped Omission omission,
      @NameOf("proposedBy") @Nullable String proposedByName,
      @NameOf("decidedBy") @Nullable String decidedByName) {}
}
