package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.RouteStep;
import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Key;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code contract_archive.approval_step}: one decision in one round of a
 * contract's approval.
 *
 * @param branchId where the role must be held; null for the whole company
 * @param roles who may decide: the role of the route and those that the step escalated to
 * @param policyVersion the version of the policy that the route comes from
 */
record ApprovalStep(
    @Key ContractId contractId,
    @Key int round,
    @Key String step,
    int stage,
    @Nullable BranchId branchId,
    List<Role> roles,
    Status status,
    @Nullable Instant openedAt,
    @Nullable Instant dueAt,
    @Nullable Instant decidedAt,
    @Nullable EmployeeId decidedBy,
    @Nullable String onBehalfOf,
    @Nullable String comment,
    int policyVersion) {

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

  static ApprovalStep waiting(ContractId contractId, int round, RouteStep step, int policyVersion) {
    return new ApprovalStep(
        contractId,
        round,
        step.step(),
        step.stage(),
        step.branchId(),
        List.of(step.role()),
        Status.WAITING,
        null,
        null,
        null,
        null,
        null,
        null,
        policyVersion);
  }

  boolean isUndecided() {
    return status == Status.WAITING || status == Status.OPEN || status == Status.ESCALATED;
  }

  ApprovalStep opened(Instant at, Instant due) {
    return new ApprovalStep(
        contractId,
        round,
        step,
        stage,
        branchId,
        roles,
        Status.OPEN,
        at,
        due,
        decidedAt,
        decidedBy,
        onBehalfOf,
        comment,
        policyVersion);
  }

  ApprovalStep escalated(Role to, Instant due) {
    return new ApprovalStep(
        contractId,
        round,
        step,
        stage,
        branchId,
        Stream.concat(roles.stream(), Stream.of(to)).toList(),
        Status.ESCALATED,
        openedAt,
        due,
        decidedAt,
        decidedBy,
        onBehalfOf,
        comment,
        policyVersion);
  }

  ApprovalStep decided(
      Status decision, Instant at, EmployeeId by, @Nullable String other, @Nullable String words) {
    return new ApprovalStep(
        contractId,
        round,
        step,
        stage,
        branchId,
        roles,
        decision,
        openedAt,
        dueAt,
        at,
        by,
        other,
        words,
        policyVersion);
  }

  ApprovalStep voided() {
    return new ApprovalStep(
        contractId,
        round,
        step,
        stage,
        branchId,
        roles,
        Status.VOIDED,
        openedAt,
        dueAt,
        decidedAt,
        decidedBy,
        onBehalfOf,
        comment,
        policyVersion);
  }
}
