package dev.countersign.events.approval;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.Told;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document went into approval on the route that the policy demands of it (2.4.1). The hash is the
 * SHA-256 of what is approved, in hex; no step may be due later than the whole route.
 *
 * @param branchId the branch of the document; null: the company
 */
@Told(en = "Submitted for approval, round {round}.", zh = "提交审批，第 {round} 轮。")
public record SubmittedForApproval(
    DocumentId document,
    int round,
    @Nullable BranchId branchId,
    String documentHash,
    RouteBasis basis,
    List<RouteStep> route,
    Instant routeDueAt,
    EmployeeId submittedBy,
    int policyVersion,
    LocalDate effectiveDate)
    implements ApprovalEvent {}
