package dev.countersign.events.contract;

import dev.countersign.events.ContractId;
import dev.countersign.events.EmployeeId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An approver refused the contract for good.
 *
 * @param onBehalfOf who delegated the decision to the approver; null: the approver's own office
 */
public record ContractRejected(
    ContractId contractId,
    int round,
    String step,
    EmployeeId approverId,
    String reason,
    int policyVersion,
    LocalDate effectiveDate,
    @Nullable EmployeeId onBehalfOf)
    implements ContractEvent {}
