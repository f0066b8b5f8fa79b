/** Depends on a folder of its own that depends on it. */
@NullMarked
package dev.countersign.architecture.violations.circle;

import org.jspecify.annotations.NullMarked;
