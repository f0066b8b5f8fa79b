package dev.countersign.query.tasks;

import dev.countersign.events.BranchId;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.Role;
import dev.countersign.query.projection.Key;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code tasks.route_decision}: a step of a round of approval, whether it is
 * open or not.
 *
 * @param heldAt the branch where the role is held; null: the company
 * @param roles any of which decides it
 * @param assigneeId the one person who decides it; null: whoever holds a role
 * @param approvedBy who approved it, and for whom
 * @param transferredBy who passed it on; null: nobody
 */
@RecordBuilder
record RouteDecision(
    @Key String recordId,
    @Key String recordKind,
    @Key int round,
    @Key String step,
    @Nullable BranchId heldAt,
    List<Role> roles,
    @Nullable EmployeeId assigneeId,
    List<EmployeeId> approvedBy,
    @Nullable EmployeeId transferredBy)
    implements RouteDecisionBuilder.With {
  /** A further role may decide it. */
  RouteDecision openTo(Role role) {
    return with(
        row ->
            row.roles(Stream.concat(roles.stream(), Stream.of(role)).distinct().toList())
                .assigneeId(null));
  }
}
