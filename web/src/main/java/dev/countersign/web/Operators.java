package dev.countersign.web;

/** Knows who operates the system, and so may see its metrics. */
@FunctionalInterface
public interface Operators {
  /** Whether the caller is one of them for the whole company. */
  boolean include(Caller caller);
}
