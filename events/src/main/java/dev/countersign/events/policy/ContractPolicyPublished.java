package dev.countersign.events.policy;

import dev.countersign.events.PolicyId;
import java.time.LocalDate;

/** A version of the contract policy, in force from a date. */
public record ContractPolicyPublished(
    PolicyId policyId, int version, LocalDate effectiveFrom, ContractPolicy policy)
    implements PolicyEvent {}
