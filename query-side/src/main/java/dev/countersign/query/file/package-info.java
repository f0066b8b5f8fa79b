/** Rows become files as they come, one by one: no part of a file waits for its end. */
@NullMarked
package dev.countersign.query.file;

import org.jspecify.annotations.NullMarked;
