/**
 * Tells programs what the events look like that they are told: each form, and the feed as a whole.
 */
@NullMarked
package dev.countersign.query.reference;

import org.jspecify.annotations.NullMarked;
