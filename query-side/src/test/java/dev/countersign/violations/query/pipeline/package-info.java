/** Breaks the rules of the architecture, to see that they are kept. */
@NullMarked
package dev.countersign.violations.query.pipeline;

import org.jspecify.annotations.NullMarked;
