/**
 * Turns the log into tables of versions, exactly once per event, live and in a rebuild by the same
 * code.
 */
@NullMarked
package dev.countersign.query.projection;

import org.jspecify.annotations.NullMarked;
