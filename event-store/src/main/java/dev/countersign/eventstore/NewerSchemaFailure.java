package dev.countersign.eventstore;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence, with the remedy, instead of a stack trace. */
final class NewerSchemaFailure extends AbstractFailureAnalyzer<NewerSchemaException> {
  @Override
  protected FailureAnalysis analyze(Throwable root, NewerSchemaException cause) {
    return new FailureAnalysis(cause.getMessage(), null, cause);
  }
}
