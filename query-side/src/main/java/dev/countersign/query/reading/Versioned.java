package dev.countersign.query.reading;

/** A thing that commands can be decided on: its version is told as the ETag, for If-Match. */
public interface Versioned {
  /** The place of its last event among its events, from 0. */
  long version();
}
