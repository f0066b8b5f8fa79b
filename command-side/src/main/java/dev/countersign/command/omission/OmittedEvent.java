package dev.countersign.command.omission;

import dev.countersign.eventstore.LogEntry;
import org.jspecify.annotations.Nullable;

/**
 * A fact: what stands in the log at the position that a view is to pass over.
 *
 * @param entry null: no event stands there
 */
public record OmittedEvent(@Nullable LogEntry entry) {}
