package dev.countersign.command.contract.drafting;

import dev.countersign.events.CustomerId;
import dev.countersign.events.contract.ContractPhase;

/** A fact: the contract on which another is to build. */
public record Parent(CustomerId customerId, ContractPhase phase) {}
