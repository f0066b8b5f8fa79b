package dev.countersign.command.approval;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.approval.DocumentId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Lets an approval that was not used in time count no more (2.4.1). Only the system sends it. */
@Intention(
    path = "",
    summary = "Let an approval lapse that was not used",
    zh = "审批失效",
    phases = "APPROVED",
    refusedBy = {ApprovalHasLapsed.class})
public record LapseApproval(@TargetAggregateIdentifier DocumentId document, int round)
    implements Command {}
