package dev.countersign.command.contract.drafting;

import dev.countersign.events.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A fact: which customer of the directory has the credit code that a command names.
 *
 * @param customerId null: none has it, or the command names no code
 */
public record KnownCustomer(@Nullable CustomerId customerId) {}
