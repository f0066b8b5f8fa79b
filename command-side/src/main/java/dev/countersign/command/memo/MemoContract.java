package dev.countersign.command.memo;

import dev.countersign.events.BranchId;
import dev.countersign.events.contract.ContractPhase;

/** A fact: where the contract of a memo stands, and in which branch. */
public record MemoContract(BranchId branchId, ContractPhase phase) {}
