package dev.countersign.query.approvals;

import dev.countersign.events.PolicyId;
import dev.countersign.events.policy.Policy;
import dev.countersign.query.projection.Key;
import java.time.LocalDate;

/**
 * A version of a row of {@code approvals.policy}: a published version of a policy that routes come
 * from.
 */
record PublishedPolicy(
    @Key PolicyId policyId, @Key int version, LocalDate effectiveFrom, Policy policy) {}
