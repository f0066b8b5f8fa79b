package dev.countersign.command.customer;

import dev.countersign.events.CustomerId;
import org.jspecify.annotations.Nullable;

/**
 * A fact: to which groups two customers belong before one is related to the other.
 *
 * @param groupOfTheHead to whose group the one belongs that is to be the head; null: to none
 * @param headsAGroup whether the other is the head of a group itself
 */
record Kinship(@Nullable CustomerId groupOfTheHead, boolean headsAGroup) {}
