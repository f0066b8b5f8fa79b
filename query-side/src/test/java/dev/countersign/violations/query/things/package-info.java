/** A view that is none, whose questions forget what they must not. */
@NullMarked
package dev.countersign.violations.query.things;

import org.jspecify.annotations.NullMarked;
