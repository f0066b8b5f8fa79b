package dev.countersign.query.reading;

/** A question about one thing, which the last variable of its path names. */
public interface ItemQuery<R> extends Query<Answer<R>> {}
