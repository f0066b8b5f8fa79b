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

  /**
   * The newest version of one key up to this moment, to select from; it was current then when
   * {@link #in} holds for it. It is found by the key alone, so that PostgreSQL has one plan for all
   * questions, whatever position they are about. The statement has the parameter {@code id}, too.
   */
  public static String newest(String table, String key) {
    return """
    (select * from %s where %s = :id and known_from <= :position
     order by known_from desc limit 1)"""
        .formatted(table, key);
  }
}
