/** Answers who could do what on a date, and thereby who may read which view. */
@NullMarked
package dev.countersign.query.staffaccess;

import org.jspecify.annotations.NullMarked;
