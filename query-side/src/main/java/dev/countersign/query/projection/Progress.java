package dev.countersign.query.projection;

import java.time.Instant;

/**
 * How far a view is.
 *
 * @param definition version of the definition that made its rows, 0 while they cannot be used
 * @param position position of the last event in its rows, 0 before the first
 * @param appliedAt when that event was applied
 */
public record Progress(String name, int definition, long position, Instant appliedAt) {}
