package dev.countersign.command.contract.signing;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * Takes back copies that were sent, all at once or some at a time; the customer may keep others
 * (3.3).
 */
@Intention(
    path = "contracts/{contractId}/receive-back",
    summary = "Take countersigned copies back",
    zh = "收回会签文本",
    roles = {Role.SALES, Role.BRANCH_MANAGER, Role.LEGAL},
    phases = {"ISSUED", "EXECUTED", "VOID"},
    refusedBy = {CopiesBackWereSent.class, EffectiveDateFollowsThePrevious.class})
public record ReceiveBack(
    @TargetAggregateIdentifier ContractId contractId,
    @Min(0) int copies,
    @Nullable @Min(0) Integer kept,
    @Nullable LocalDate effectiveDate)
    implements Command {}
