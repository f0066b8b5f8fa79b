package dev.countersign.events.contract;

import dev.countersign.events.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * The third party of a contract: a customer of the directory, or somebody outside of it by name and
 * credit code.
 *
 * @param customerId null: it is not in the directory
 * @param name null: it is that customer
 * @param creditCode its unified social credit code; null: it is that customer
 */
public record ThirdParty(
    ThirdPartyRole role,
    @Nullable CustomerId customerId,
    @Nullable String name,
    @Nullable String creditCode) {}
