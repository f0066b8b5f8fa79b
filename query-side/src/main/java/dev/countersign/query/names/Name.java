package dev.countersign.query.names;

import dev.countersign.events.Personal;
import dev.countersign.query.projection.Key;

/**
 * A version of a row of the table {@code name} that each view has: what something is called.
 *
 * @param kind of what, in lower case, for example {@code customer}
 */
record Name(@Key String id, @Key String kind, @Personal String name) {}
