package dev.countersign.web;

import org.jspecify.annotations.Nullable;

/** Says which problem an exception of a part of the program is, wherever an endpoint meets it. */
@FunctionalInterface
public interface ProblemTranslator {
  /** Null for an exception of somebody else. */
  @Nullable ProblemException translate(Throwable error);
}
