package dev.countersign.query.reading;

/** A question that is answered by rows, page by page. */
public interface ListQuery<R> extends Query<Listing<R>> {
  /** How the rows are sorted. */
  Order order();
}
