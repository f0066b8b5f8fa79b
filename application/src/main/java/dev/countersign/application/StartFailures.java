package dev.countersign.application;

import dev.countersign.postgres.EmbeddedPostgresException;
import dev.countersign.web.StorageFullException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** What keeps the embedded database from its work, in the sentence that it is told in. */
final class StartFailures {
  private StartFailures() {}

  static final class Postgres extends AbstractFailureAnalyzer<EmbeddedPostgresException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, EmbeddedPostgresException cause) {
      return new FailureAnalysis(cause.getMessage(), null, cause);
    }
  }

  /** When the first start cannot make the first administrator. */
  static final class Disk extends AbstractFailureAnalyzer<StorageFullException> {
    @Override
    protected FailureAnalysis analyze(Throwable root, StorageFullException cause) {
      return new FailureAnalysis(cause.getMessage(), null, cause);
    }
  }
}
