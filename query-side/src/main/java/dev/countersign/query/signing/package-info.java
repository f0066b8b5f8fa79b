/** Answers which of our seals is where and was used for what, and who could bind us on a date. */
@NullMarked
package dev.countersign.query.signing;

import org.jspecify.annotations.NullMarked;
