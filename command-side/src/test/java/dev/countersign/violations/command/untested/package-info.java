/** A rule that no test speaks of. */
@NullMarked
package dev.countersign.violations.command.untested;

import org.jspecify.annotations.NullMarked;
