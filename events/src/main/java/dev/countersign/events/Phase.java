package dev.countersign.events;

/**
 * Where a record stands between its beginning and its end. Implemented by one enum for each kind of
 * record, which says by one function over the events what follows what; every command fits some of
 * the phases only.
 */
public interface Phase {
  /** The constant's name, as it is told to clients. */
  String name();

  /** The phase as Chinese users see it. */
  String zh();

  /** What kind of record it is a phase of, in English and in the middle of a sentence. */
  String record();

  /** The same as Chinese users see it. */
  String recordZh();
}
