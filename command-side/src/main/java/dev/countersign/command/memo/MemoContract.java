package dev.countersign.command.memo;

import dev.countersign.command.contract.Phase;
import dev.countersign.events.BranchId;

/** A fact: where the contract of a memo stands, and in which branch. */
public record MemoContract(BranchId branchId, Phase phase) {}
