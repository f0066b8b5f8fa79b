package dev.countersign.command.brandpursuit;

import dev.countersign.command.Command;
import dev.countersign.command.Intention;
import dev.countersign.events.BrandPursuitId;
import dev.countersign.events.ContractId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** Notes the contract that names the pursuit (2.2.5). Only the system sends it. */
@Intention(
    path = "",
    summary = "Note the contract that a brand operation pursuit led to",
    zh = "品牌运作项目转合同")
public record ConcludeBrandPursuit(
    @TargetAggregateIdentifier BrandPursuitId pursuitId, ContractId contractId)
    implements Command {}
