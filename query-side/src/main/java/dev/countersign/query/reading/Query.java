package dev.countersign.query.reading;

/**
 * A question to a view: a record that is annotated with {@link Question}. Its components are the
 * path variables and parameters of its address; what may be left out is marked as nullable.
 *
 * @param <A> what it is answered by; an answer that is {@link Positioned} is about a moment
 */
public interface Query<A> {}
