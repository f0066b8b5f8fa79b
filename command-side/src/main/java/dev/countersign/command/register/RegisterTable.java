package dev.countersign.command.register;

import java.util.List;

/**
 * A table of a register, in the schema {@code command}.
 *
 * @param kind the kind of record that a row is about, as streams begin; empty where {@code subject}
 *     holds the whole stream
 * @param subject the column that names the record
 * @param besides columns that do not come from events
 */
public record RegisterTable(String name, String kind, String subject, List<String> besides) {
  /** A table that comes from events alone. */
  public RegisterTable(String name, String kind, String subject) {
    this(name, kind, subject, List.of());
  }

  /** The stream of the record that a row is about, as SQL over {@code row}, which is its JSON. */
  public String stream() {
    return "'%s' || (row ->> '%s')".formatted(kind.isEmpty() ? "" : kind + ":", subject);
  }
}
