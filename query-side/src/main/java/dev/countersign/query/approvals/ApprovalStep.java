package dev.countersign.query.approvals;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.approval.DocumentId;
import dev.countersign.events.approval.DocumentKind;
import dev.countersign.events.approval.RouteStep;
import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code approvals.step}: one decision in one round of a document's approval.
 *
 * @param branchId where the role must be held; null for the whole company
 * @param roles who may decide: the role of the route and those that came to it
 * @param assigneeId the one person who decides; null: whoever holds one of the roles
 * @param transferredBy who passed it on to that person
 * @param addedBy who had this step added to the route
 * @param policyVersion the version of the policy that the route comes from
 */
@RecordBuilder
record ApprovalStep(
    @Key String documentId,
    @Key DocumentKind kind,
    @Key int round,
    @Key String step,
    int stage,
    @Nullable BranchId branchId,
    List<Role> roles,
    Status status,
    @Nullable EmployeeId assigneeId,
    @Nullable EmployeeId transferredBy,
    @Nullable EmployeeId addedBy,
    @Nullable Instant openedAt,
    @Nullable Instant dueAt,
    @Nullable Instant decidedAt,
    @Nullable EmployeeId decidedBy,
    @Nullable EmployeeId onBehalfOf,
    @Nullable String comment,
    int policyVersion)
    implements ApprovalStepBuilder.With {

  /** How far the decision is. */
  enum Status {
    WAITING,
    OPEN,
    ESCALATED,
    APPROVED,
    REJECTED,
    RETURNED,
    VOIDED;

    @JsonValue
    String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static ApprovalStep waiting(DocumentId document, int round, RouteStep step, int policyVersion) {
    return new ApprovalStep(
        document.value(),
        document.kind(),
        round,
        step.step(),
        step.stage(),
        step.branchId(),
        List.of(step.role()),
        Status.WAITING,
        step.assigneeId(),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        policyVersion);
  }

  boolean isOpen() {
    return status == Status.OPEN || status == Status.ESCALATED;
  }

  boolean isUndecided() {
    return status == Status.WAITING || isOpen();
  }

  /** A further role may decide it. */
  ApprovalStep openTo(Role role) {
    return with(
        row -> row.roles(Stream.concat(roles.stream(), Stream.of(role)).toList()).assigneeId(null));
  }

  /** One person decides it, by a role that it may have had before. */
  ApprovalStep passedOn(EmployeeId from, EmployeeId to, Role role) {
    return (roles.contains(role) ? this : openTo(role))
        .with(row -> row.assigneeId(to).transferredBy(from));
  }

  /** Back in the queue, as before it was opened. */
  ApprovalStep reset() {
    return with(
        row ->
            row.status(Status.WAITING)
                .openedAt(null)
                .dueAt(null)
                .decidedAt(null)
                .decidedBy(null)
                .onBehalfOf(null)
                .comment(null));
  }
}
