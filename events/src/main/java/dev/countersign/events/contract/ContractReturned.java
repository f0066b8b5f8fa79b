package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import org.jspecify.annotations.Nullable;

/**
 * An approver sent the contract back to its maker for change.
 *
 * @param onBehalfOf who delegated the decision to the approver; null: the approver's own office
 */
public record ContractReturned(
    ContractId contractId,
    int round,
    String step,
    EmployeeId approverId,
    String reason,
    int policyVersion,
    @Nullable EmployeeId onBehalfOf)
    implements ContractEvent {}
