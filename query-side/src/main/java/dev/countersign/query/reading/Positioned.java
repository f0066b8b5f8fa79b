package dev.countersign.query.reading;

/** An answer that is true for a position, which is also told in a header. */
public interface Positioned {
  /** The header. */
  String HEADER = "Countersign-Position";

  /** The position of the log that the answer is true for. */
  long position();
}
