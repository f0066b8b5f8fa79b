/** Answers how the branches do, by product and month, from definitions that stand in one place. */
@NullMarked
package dev.countersign.query.branchperformance;

import org.jspecify.annotations.NullMarked;
