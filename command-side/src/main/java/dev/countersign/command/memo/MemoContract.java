package dev.countersign.command.memo;

import dev.countersign.events.BranchId;
import dev.countersign.events.contract.ContractPhase;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact: where the contract of a memo stands, and in which branch.
 *
 * @param signedOn when the last party signed it; null: not yet
 */
public record MemoContract(BranchId branchId, ContractPhase phase, @Nullable LocalDate signedOn) {}
