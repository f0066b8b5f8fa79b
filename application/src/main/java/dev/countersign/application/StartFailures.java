package dev.countersign.application;

import dev.countersign.eventstore.NewerSchemaException;
import dev.countersign.postgres.EmbeddedPostgresException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** One sentence, with the remedy, instead of a stack trace. */
final class StartFailures {
  private StartFailures() {}

  static final class Postgres extends AbstractFailureAnalyzer<EmbeddedPostgresException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, EmbeddedPostgresException cause) {
      return new FailureAnalysis(cause.getMessage(), null, cause);
    }
  }

  static final class NewerSchema extends AbstractFailureAnalyzer<NewerSchemaException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, NewerSchemaException cause) {
      return new FailureAnalysis(cause.getMessage(), null, cause);
    }
  }
}
