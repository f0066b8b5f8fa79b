package dev.countersign.command.policy;

import dev.countersign.events.policy.OpportunityPolicy;

/** The opportunity policy that counts today; decisions keep the version on record. */
public record OpportunityPolicyInForce(int version, OpportunityPolicy policy) {}
