package dev.countersign.query.approvals;

import dev.countersign.events.approval.DocumentKind;
import dev.countersign.query.reading.Filter;
import dev.countersign.query.reading.ListQuery;
import dev.countersign.query.reading.Order;
import dev.countersign.query.reading.Question;
import org.jspecify.annotations.Nullable;

@Question(
    view = ApprovalsView.class,
    path = "waiting-for-me",
    summary = "What waits for my decision",
    zh = "待我审批",
    description =
        "Open steps that the caller may decide by role and branch, that were given to the caller, or"
            + " by what others delegated for today: then `actingFor` names whom to send as"
            + " On-Behalf-Of. Without documents that the caller or that person made, and rounds in"
            + " which either filled another step. The most urgent first.",
    zhDescription =
        "本人按角色与分公司可审批的、指定由本人审批的,或他人今日授权代为审批的待办步骤;不含本人或授权人起草的文件,以及任一方已审批过其他步骤的轮次。最紧急的在前。",
    scope = Question.Scope.OWN)
record WaitingForMe(
    @Filter(value = "Only documents of this kind.", zh = "仅此类文件。") @Nullable DocumentKind kind)
    implements ListQuery<WaitingStep> {
  @Override
  public Order order() {
    return Order.by("due_at", "timestamptz", "id");
  }
}
