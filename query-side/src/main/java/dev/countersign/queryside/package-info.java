/** Starts the query side alone, beside a command side on the same database. */
@NullMarked
package dev.countersign.queryside;

import org.jspecify.annotations.NullMarked;
