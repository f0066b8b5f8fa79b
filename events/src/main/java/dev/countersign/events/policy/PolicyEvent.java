package dev.countersign.events.policy;

import dev.countersign.events.Event;

/** A new version of a policy. */
public sealed interface PolicyEvent extends Event permits PolicyVersionPublished {}
