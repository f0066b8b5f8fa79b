/** Lets operators and analysts see how far the views are, and rebuild them. */
@NullMarked
package dev.countersign.query.operation;

import org.jspecify.annotations.NullMarked;
