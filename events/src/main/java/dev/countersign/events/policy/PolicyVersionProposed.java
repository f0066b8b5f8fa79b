package dev.countersign.events.policy;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.PolicyId;
import java.time.LocalDate;

/**
 * Somebody proposed a version of a policy, which counts only once others have approved it.
 *
 * @param effectiveFrom the first day on which it is to count
 */
public record PolicyVersionProposed(
    PolicyId policyId,
    int version,
    LocalDate effectiveFrom,
    Policy policy,
    String reason,
    EmployeeId proposedBy)
    implements PolicyEvent {}
