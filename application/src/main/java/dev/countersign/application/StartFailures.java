package dev.countersign.application;

import dev.countersign.eventstore.SelfExplaining;
import dev.countersign.postgres.EmbeddedPostgresException;
import dev.countersign.web.StorageFullException;

/** What keeps the embedded database from its work, in the sentence that it is told in. */
final class StartFailures {
  private StartFailures() {}

  static final class Postgres extends SelfExplaining<EmbeddedPostgresException> {}

  /** When the first start cannot make the first administrator. */
  static final class Disk extends SelfExplaining<StorageFullException> {}
}
