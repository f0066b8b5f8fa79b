/** Tests of the query side as a whole. */
@NullMarked
package dev.countersign.query;

import org.jspecify.annotations.NullMarked;
