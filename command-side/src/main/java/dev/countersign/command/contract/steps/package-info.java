/** When what happens to a contract takes effect: none of its steps before the one before it. */
@NullMarked
package dev.countersign.command.contract.steps;

import org.jspecify.annotations.NullMarked;
