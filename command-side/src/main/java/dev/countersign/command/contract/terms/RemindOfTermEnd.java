package dev.countersign.command.contract.terms;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.ContractId;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Reminds of a term that ends soon (2.4.3). Only the system sends it. */
@Intention(
    path = "",
    summary = "Remind that the term of a service contract ends",
    zh = "服务期限届满提醒",
    phases = {"ACTIVE"},
    refusedBy = {TermEndIsNear.class})
public record RemindOfTermEnd(
    @TargetAggregateIdentifier ContractId contractId, LocalDate to, int days) implements Command {}
