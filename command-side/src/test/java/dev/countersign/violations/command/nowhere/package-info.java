/** Commands that create something without saying in which branch. */
@NullMarked
package dev.countersign.violations.command.nowhere;

import org.jspecify.annotations.NullMarked;
