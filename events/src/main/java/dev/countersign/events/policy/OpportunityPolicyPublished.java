package dev.countersign.events.policy;

import dev.countersign.events.PolicyId;
import java.time.LocalDate;

/** A version of the opportunity policy, in force from a date. */
public record OpportunityPolicyPublished(
    PolicyId policyId, int version, LocalDate effectiveFrom, OpportunityPolicy policy)
    implements PolicyEvent {}
