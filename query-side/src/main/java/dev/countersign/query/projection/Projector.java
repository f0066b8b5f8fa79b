package dev.countersign.query.projection;

/**
 * Turns events into rows. A projector lives for one batch, reads and writes only the {@link Tables}
 * it was made for, and sees every event of the log in order; its result must depend on nothing
 * else, so that a rebuild yields the same rows.
 */
@FunctionalInterface
public interface Projector {
  /** Applies one event; what concerns other views is ignored. */
  void project(Recorded recorded);
}
