package dev.countersign.events.customer;

import dev.countersign.events.Event;

/** An event in the life of a customer record. */
public sealed interface CustomerEvent extends Event
    permits CustomerRegistered,
        ContactAdded,
        CustomerVerified,
        CustomerRelated,
        CustomerSeparated {}
