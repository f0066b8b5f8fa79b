package dev.countersign.eventstore;

import dev.countersign.eventstore.OldestPostgres.OlderDatabaseException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What is wrong with the database: one sentence, with the remedy, instead of a stack trace. */
final class StartFailures {
  private StartFailures() {}

  /** A newer build has used it. */
  static final class Newer extends AbstractFailureAnalyzer<NewerSchemaException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, NewerSchemaException cause) {
      return new FailureAnalysis(cause.getMessage(), null, cause);
    }
  }

  /** Its PostgreSQL is too old. */
  static final class Older extends AbstractFailureAnalyzer<OlderDatabaseException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, OlderDatabaseException cause) {
      return new FailureAnalysis(cause.getMessage(), null, cause);
    }
  }
}
