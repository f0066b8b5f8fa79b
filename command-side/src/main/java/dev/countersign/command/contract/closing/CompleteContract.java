package dev.countersign.command.contract.closing;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Ends a contract that has done what it was for.
 *
 * @param exception why it is complete although something is open
 */
@Intention(
    path = "contracts/{contractId}/complete",
    summary = "Complete a contract",
    zh = "完成合同",
    roles = {Role.BRANCH_MANAGER, Role.GENERAL_MANAGER},
    phases = "ACTIVE",
    refusedBy = {EffectiveDateFollowsThePrevious.class, NothingIsOpen.class})
public record CompleteContract(
    @TargetAggregateIdentifier ContractId contractId,
    @Nullable @Size(min = 1, max = 2000) String exception,
    @Nullable LocalDate effectiveDate)
    implements Command {}
