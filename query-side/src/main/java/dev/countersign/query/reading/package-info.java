/** What all questions to views have in common: the moment they ask about, and how it is said. */
@NullMarked
package dev.countersign.query.reading;

import org.jspecify.annotations.NullMarked;
