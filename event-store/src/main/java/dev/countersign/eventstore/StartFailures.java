package dev.countersign.eventstore;

import dev.countersign.eventstore.OldestPostgres.OlderDatabaseException;

/**
 * What is wrong with the database or Axon Server: one sentence, with the remedy, instead of a stack
 * trace.
 */
final class StartFailures {
  private StartFailures() {}

  /** A newer build has used it. */
  static final class Newer extends SelfExplaining<NewerSchemaException> {}

  /** Its PostgreSQL is too old. */
  static final class Older extends SelfExplaining<OlderDatabaseException> {}

  /** Axon Server demands another token. */
  static final class Refused extends SelfExplaining<AxonServerRefusesException> {}
}
