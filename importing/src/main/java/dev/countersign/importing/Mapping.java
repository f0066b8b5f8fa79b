package dev.countersign.importing;

import dev.countersign.command.gateway.CommandType;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How files become commands.
 *
 * @param name what makes two runs the same import: rows of the same key are the same things then
 * @param sources in the order in which they are imported
 */
record Mapping(String name, List<Source> sources) {
  Source source(String wanted) {
    return sources.stream().filter(s -> s.name().equals(wanted)).findFirst().orElseThrow();
  }

  /**
   * One pass over one file.
   *
   * @param path where it stands in the mapping
   * @param distinct whether only the first row of each key counts
   * @param part what its rows are in rows of another source; null: they are commands
   */
  record Source(
      String path,
      String name,
      String file,
      char delimiter,
      Charset encoding,
      List<String> key,
      boolean distinct,
      IdRule id,
      Map<String, Column> columns,
      List<Step> commands,
      @Nullable Part part) {}

  /**
   * What rows are that are no commands of their own: items in a list of a command of another row.
   *
   * @param path where it stands in the mapping
   * @param of which row of which other source
   * @param step the step of that source whose command has the list
   * @param list the field of the command
   * @param fields those of an item
   */
  record Part(String path, Expression.IdOf of, String step, String list, List<Field> fields) {}

  /** How values of a column are brought to the form that commands want. */
  record Column(
      @Nullable Dates dates,
      @Nullable Decimals decimals,
      Map<String, String> aliases,
      @Nullable String otherwise) {
    static final Column PLAIN = new Column(null, null, Map.of(), null);
  }

  /** One command that a row becomes, unless its condition says no. */
  record Step(
      String path, String name, CommandType type, @Nullable Condition when, List<Field> fields) {}

  /** A field of the command; with a currency, it is an amount of money. */
  record Field(String name, Expression value, @Nullable Expression currency) {}

  /** How rows are named in the system. */
  sealed interface IdRule {
    /** A name-based UUID. */
    record Uuid() implements IdRule {}

    /** The key in capital letters, with hyphens for everything that is no letter or digit. */
    record Code() implements IdRule {}

    /** A number for each key, which it keeps. */
    record Numbers(String prefix, int first) implements IdRule {}
  }
}
