package dev.countersign.command.document;

/**
 * A fact: what whoever acts has stored under the hash that the command names.
 *
 * @param stored whether they have stored anything
 * @param size in bytes
 * @param mediaType what it is by its content
 */
public record KnownDocument(boolean stored, long size, String mediaType) {
  /** They have stored nothing. */
  public static final KnownDocument NONE = new KnownDocument(false, 0, "");
}
