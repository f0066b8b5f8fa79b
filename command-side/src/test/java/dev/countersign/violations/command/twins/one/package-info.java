/** A command that is called like one of another package. */
@NullMarked
package dev.countersign.violations.command.twins.one;

import org.jspecify.annotations.NullMarked;
