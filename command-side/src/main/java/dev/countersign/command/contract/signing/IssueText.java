package dev.countersign.command.contract.signing;

import dev.countersign.command.Command;
import dev.countersign.command.EffectiveDateFollowsThePrevious;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import dev.countersign.events.employee.Role;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/** Stamps the number into the approved text, which is then signed and sealed (3.3). */
@Intention(
    path = "contracts/{contractId}/issue-text",
    summary = "Issue the text with its number",
    zh = "出具合同文本",
    roles = Role.LEGAL,
    phases = "NUMBERED",
    refusedBy = {EffectiveDateFollowsThePrevious.class})
public record IssueText(
    @TargetAggregateIdentifier ContractId contractId, @Nullable LocalDate effectiveDate)
    implements Command {}
