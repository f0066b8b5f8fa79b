package dev.countersign.query.reading;

/** A position that the view contains: what rows say as of it never changes. */
public record Moment(long position) {
  /** Of questions that are about none. */
  public static final Moment NONE = new Moment(0);

  /**
   * The condition, on a table of versions, for the rows that were current at this moment. The
   * statement has the parameter {@code position}.
   */
  public static String in(String alias) {
    return in(alias, "position");
  }

  /** The same at the position that another parameter is. */
  static String in(String alias, String at) {
    return "%1$s.known_from <= :%2$s and (%1$s.known_to is null or %1$s.known_to > :%2$s)"
        .formatted(alias, at);
  }

  /**
   * The same as {@link #in} by the range of the versions, for tables with an index of it: few rows
   * that stood so once are found without looking at those that do now.
   */
  static String ranged(String alias) {
    return "int8range(%1$s.known_from, %1$s.known_to) @> cast(:position as bigint)"
        .formatted(alias);
  }

  /**
   * The newest version of one key up to this moment, to select from; it was current then when
   * {@link #in} holds for it. It is found by the key alone, so that PostgreSQL has one plan for all
   * questions, whatever position they are about.
   *
   * @param parameter that is the key
   */
  static String newest(String table, String key, String parameter) {
    return """
    (select * from %s where %s = :%s and known_from <= :position
     order by known_from desc limit 1)"""
        .formatted(table, key, parameter);
  }
}
