package dev.countersign.events.policy;

import dev.countersign.events.PolicyId;
import java.time.LocalDate;

/**
 * A version of a policy, in force from its date until that of a later version. Versions with a
 * higher number whose date is not later replace it before it comes into force.
 */
public record PolicyVersionPublished(
    PolicyId policyId, int version, LocalDate effectiveFrom, Policy policy)
    implements PolicyEvent {}
