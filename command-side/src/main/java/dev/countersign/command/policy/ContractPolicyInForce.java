package dev.countersign.command.policy;

import dev.countersign.events.policy.ContractPolicy;

/** The contract policy that counts today; decisions keep the version on record. */
public record ContractPolicyInForce(int version, ContractPolicy policy) {}
