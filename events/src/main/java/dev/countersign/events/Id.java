package dev.countersign.events;

/**
 * Identifier of one thing with a history. In JSON it is the plain {@link #value()}; its {@code
 * toString()} is the name of the thing's event stream, {@code <type>:<value>}, so that equal codes
 * of different types never meet in the log.
 */
public interface Id {
  /** The identifier as people and API clients write it. */
  String value();
}
