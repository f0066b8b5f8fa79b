/** A command that is called like that of {@code one}. */
@NullMarked
package dev.countersign.violations.command.twins.other;

import org.jspecify.annotations.NullMarked;
