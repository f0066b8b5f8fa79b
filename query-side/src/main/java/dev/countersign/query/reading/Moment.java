package dev.countersign.query.reading;

/** A position that the view contains: what rows say as of it never changes. */
public record Moment(long position) {

  /**
   * The condition, on a table of versions, for the rows that were current at this moment. The
   * statement has the parameter {@code position}.
   */
  public static String in(String alias) {
    return "%1$s.known_from <= :position and (%1$s.known_to is null or %1$s.known_to > :position)"
        .formatted(alias);
  }
}
