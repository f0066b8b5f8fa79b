package dev.countersign.query.contractarchive;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.contract.RouteStep;
import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
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
@RecordBuilder
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

  ApprovalStep escalated(Role to, Instant due) {
    return with(
        row ->
            row.status(Status.ESCALATED)
                .roles(Stream.concat(roles.stream(), Stream.of(to)).toList())
                .dueAt(due));
  }
}
