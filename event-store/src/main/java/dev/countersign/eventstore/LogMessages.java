package dev.countersign.eventstore;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The log as readers follow it, whoever keeps it: the position in the token of every message is
 * that of {@link EventLog}, and the tail token stands before position 1.
 */
public record LogMessages(StreamableMessageSource<TrackedEventMessage<?>> source) {}
