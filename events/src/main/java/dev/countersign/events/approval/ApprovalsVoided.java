package dev.countersign.events.approval;

import dev.countersign.events.Told;
import java.util.List;

/** An edit after submission made the approvals of that round worthless (2.4.1). */
@Told(en = "An edit voided the approvals of round {round}.", zh = "修改使第 {round} 轮审批作废。")
public record ApprovalsVoided(DocumentId document, int round, List<String> voidedSteps)
    implements ApprovalEvent {}
