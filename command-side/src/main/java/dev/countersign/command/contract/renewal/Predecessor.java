package dev.countersign.command.contract.renewal;

import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.contract.ContractPhase;
import dev.countersign.events.contract.ContractType;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A fact: the contract that is renewed.
 *
 * @param serviceTo the last day of its term; null: it has none
 * @param renewal the contract that renews it already; null: none that still stands
 */
public record Predecessor(
    ContractType type,
    BranchId branchId,
    CustomerId customerId,
    ContractPhase phase,
    @Nullable LocalDate serviceTo,
    @Nullable ContractId renewal) {}
