package dev.countersign.eventstore;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints, instead of a stack trace, what an exception says that keeps a program from starting.
 *
 * @param <T> the exception, whose message is one sentence and names the remedy
 */
public abstract class SelfExplaining<T extends Throwable> extends AbstractFailureAnalyzer<T> {
  @Override
  protected final FailureAnalysis analyze(Throwable root, T cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
