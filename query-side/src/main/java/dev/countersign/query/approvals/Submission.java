package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.ApprovalEvent;
import dev.countersign.events.approval.ApprovalLapsed;
import dev.countersign.events.approval.ApprovalsVoided;
import dev.countersign.events.approval.DocumentApproved;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.approval.DocumentRejected;
import dev.countersign.events.approval.DocumentReturned;
import dev.countersign.events.approval.RouteBasis;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.approval.SubmissionWithdrawn;
import dev.countersign.events.approval.SubmittedForApproval;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.Recorded;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code approvals.submission}: a round of a document, what decided on its
 * route, and what became of it.
 *
 * @param submittedAt the position of the submission
 * @param branchId null for a document of the company
 * @param policyVersion the version of the policy of approvals that the route comes from
 * @param endedAt null while it waits for decisions
 */
@RecordBuilder
record Submission(
    @Key String documentId,
    @Key DocumentKind kind,
    @Key int round,
    long submittedAt,
    State state,
    @Nullable BranchId branchId,
    String documentHash,
    RouteBasis basis,
    List<RouteStep> route,
    Instant routeDueAt,
    EmployeeId submittedBy,
    int policyVersion,
    LocalDate effectiveDate,
    Instant recordedAt,
    @Nullable Instant endedAt)
    implements SubmissionBuilder.With {

  /** What became of a round. */
  enum State {
    IN_APPROVAL,
    APPROVED,
    REJECTED,
    RETURNED,
    WITHDRAWN,
    VOIDED,
    LAPSED;

    @JsonValue
    String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Submission of(SubmittedForApproval e, Recorded recorded) {
    return new Submission(
        e.document().value(),
        e.document().kind(),
        e.round(),
        recorded.position(),
        State.IN_APPROVAL,
        e.branchId(),
        e.documentHash(),
        e.basis(),
        e.route(),
        e.routeDueAt(),
        e.submittedBy(),
        e.policyVersion(),
        e.effectiveDate(),
        recorded.recordedAt(),
        null);
  }

  /** How the event ends a round; null: it goes on. */
  static @Nullable State ended(ApprovalEvent event) {
    return switch (event) {
      case DocumentApproved _ -> State.APPROVED;
      case DocumentRejected _ -> State.REJECTED;
      case DocumentReturned _ -> State.RETURNED;
      case SubmissionWithdrawn _ -> State.WITHDRAWN;
      case ApprovalsVoided _ -> State.VOIDED;
      case ApprovalLapsed _ -> State.LAPSED;
      default -> null;
    };
  }
}
