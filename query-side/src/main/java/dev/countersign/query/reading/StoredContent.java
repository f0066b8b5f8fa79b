package dev.countersign.query.reading;

import org.jspecify.annotations.Nullable;

/**
 * The answer to an {@link ItemQuery} that tells of a stored file: whoever may ask it reads the file
 * at the address of the question with {@code /content}.
 */
public interface StoredContent {
  /** The SHA-256 of the file. */
  String contentHash();

  /** What to call it, without what it is; null: by its hash. */
  @Nullable String contentTitle();
}
