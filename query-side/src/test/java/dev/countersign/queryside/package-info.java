/** Tests of what only a query side by itself does. */
@NullMarked
package dev.countersign.queryside;

import org.jspecify.annotations.NullMarked;
