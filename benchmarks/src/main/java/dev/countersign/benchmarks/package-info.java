/** Measures the log, the commands and the views beside the peers they are compared with. */
@NullMarked
package dev.countersign.benchmarks;

import org.jspecify.annotations.NullMarked;
