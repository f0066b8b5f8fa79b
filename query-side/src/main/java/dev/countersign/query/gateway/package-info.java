/** The way of every question: from its address to the handler that answers it, and back. */
@NullMarked
package dev.countersign.query.gateway;

import org.jspecify.annotations.NullMarked;
