package dev.countersign.violations.command.nowhere;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.BranchId;
import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.employee.Role;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** The branch may be left out, and the customer is not its parent. */
@Intention(path = "complaints", summary = "Open a complaint", zh = "提出投诉", roles = Role.SALES)
public record OpenComplaint(
    @TargetAggregateIdentifier ContractId complaintId,
    CustomerId customerId,
    @Nullable BranchId branchId)
    implements Command {}
