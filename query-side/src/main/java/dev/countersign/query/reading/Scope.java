package dev.countersign.query.reading;

import java.util.Set;

/**
 * Which branches' rows a reader may see.
 *
 * @param everywhere all of them, and those of no branch
 */
public record Scope(boolean everywhere, Set<String> branches) {}
