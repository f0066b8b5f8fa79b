package dev.countersign.query.projection;

/** The stored rows contradict what a projector has made of them. */
final class RowsNotAsExpected extends IllegalStateException {
  RowsNotAsExpected(String message) {
    super(message);
  }
}
