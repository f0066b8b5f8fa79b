/** Answers where the sales opportunities are, what they are worth, and what moved in between. */
@NullMarked
package dev.countersign.query.pipeline;

import org.jspecify.annotations.NullMarked;
