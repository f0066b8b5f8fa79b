package dev.countersign.events.omission;

import dev.countersign.events.Event;

/** An event in the life of an omission. */
public sealed interface OmissionEvent extends Event
    permits OmissionProposed, OmissionConfirmed, OmissionRejected {}
