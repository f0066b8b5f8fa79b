/**
 * Tells the log itself, event by event in its one order, to whoever keeps a copy or follows it: no
 * view stands in between, so that nothing a view waits for is missing.
 */
@NullMarked
package dev.countersign.query.feed;

import org.jspecify.annotations.NullMarked;
