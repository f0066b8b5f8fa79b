package dev.countersign.query.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * One thing, as it was at a position.
 *
 * @param position the position of the log that the answer is true for
 */
public record Answer<T>(long position, @JsonUnwrapped T item) implements Positioned {}
