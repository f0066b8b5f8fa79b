package dev.countersign.command.contract.terms;

import dev.countersign.events.brandpursuit.BrandPursuitPhase;

/**
 * A fact: the pursuit that a contract names.
 *
 * @param isOfTheCustomer whether it is of the branch and the customer of the contract
 */
public record Pursuit(boolean isOfTheCustomer, BrandPursuitPhase phase) {}
