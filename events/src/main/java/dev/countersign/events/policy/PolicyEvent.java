package dev.countersign.events.policy;

import dev.countersign.events.Event;

/** Something about a version of a policy. */
public sealed interface PolicyEvent extends Event
    permits PolicyVersionProposed, PolicyVersionPublished {}
