package dev.countersign.command.approval;

import dev.countersign.command.Demands;
import dev.countersign.command.Refusal;
import dev.countersign.events.EmployeeId;
import java.util.Collections;
import java.util.Set;

/**
 * Whoever drafted, revised or submitted a document does not decide on it, and nobody does in their
 * place (2.4.1).
 *
 * @param approvers who decides, and for whom
 */
@Demands(
    section = "2.4.1",
    en =
        "Whoever drafted, revised or submitted a document does not decide on it, and nobody does in their place.",
    zh = "起草、修改或提交单据的人不得审批该单据,他人也不得代其审批。")
public record MakerIsNotApprover(Set<EmployeeId> approvers, Set<EmployeeId> makers)
    implements ApproverRule {
  @Override
  public boolean holds() {
    return Collections.disjoint(approvers, makers);
  }

  @Override
  public Refusal refusal() {
    return new Refusal(
        "You, or the person for whom you decide, made or submitted this document, so another person must decide on it.",
        "您或您所代理的人是该文件的起草、修改或提交人,须由他人审批。");
  }
}
