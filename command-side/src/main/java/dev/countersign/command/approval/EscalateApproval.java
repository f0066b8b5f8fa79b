package dev.countersign.command.approval;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.approval.DocumentId;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Lets a further role decide a step that is past its deadline (2.4.1). Only the system sends it.
 */
@Intention(
    path = "",
    summary = "Escalate an approval step past its deadline",
    zh = "审批升级",
    phases = "IN_APPROVAL",
    refusedBy = {StepIsOverdue.class, EscalationHasANextRole.class})
public record EscalateApproval(
    @TargetAggregateIdentifier DocumentId document, int round, String step, Instant dueAt)
    implements Command {}
