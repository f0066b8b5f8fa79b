package dev.countersign.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL cannot be used; the message is one sentence for a person, with a remedy.
 */
public final class EmbeddedPostgresException extends RuntimeException {
  EmbeddedPostgresException(String message) {
    super(message);
  }

  EmbeddedPostgresException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
