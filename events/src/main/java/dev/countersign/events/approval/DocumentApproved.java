package dev.countersign.events.approval;

import dev.countersign.events.Told;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Every step of the route approved the document.
 *
 * @param lapsesOn the first business date on which the approval counts no more unless it was used;
 *     null: never
 */
@Told(en = "It was approved in round {round}.", zh = "第 {round} 轮审批通过。")
public record DocumentApproved(
    DocumentId document,
    int round,
    String documentHash,
    @Nullable LocalDate lapsesOn,
    int policyVersion,
    LocalDate effectiveDate)
    implements ApprovalEvent {}
