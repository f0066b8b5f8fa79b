package dev.countersign.query.reading;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.query.projection.LastChange;
import dev.countersign.query.projection.RowJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.StringNode;

/**
 * A version of a row, told as what it changed in the one before.
 *
 * @param changedAt the position of the event that made it
 */
public record Revision(
    long changedAt, @JsonUnwrapped LastChange change, List<FieldChange> changes) {
  /** The version before, as a column; for a table whose alias is {@code v}. */
  public static final String BEFORE =
      "lag(to_jsonb(v)) over (order by v.known_from) as version_before";

  /** From old to new. */
  public static final Order ORDER = Order.byUnique("known_from", "bigint");

  private static final Set<String> NOT_TOLD =
      Set.of(
          "known_from",
          "known_to",
          "version_before",
          "version",
          "last_event",
          "effective_date",
          "recorded_at",
          "recorded_by",
          "reason");
  private static final Pattern UNDERSCORE = Pattern.compile("_(.)");

  /** A field before and after; absent where it was empty. */
  public record FieldChange(String field, @Nullable JsonNode from, @Nullable JsonNode to) {}

  static Revision of(JsonNode version) {
    return new Revision(
        version.get("known_from").asLong(),
        RowJson.MAPPER.treeToValue(version, LastChange.class),
        between(version.get("version_before"), version));
  }

  /**
   * The fields in which a version differs from the one before.
   *
   * @param before null: there was none
   * @param version null: nothing changed
   */
  public static List<FieldChange> between(@Nullable JsonNode before, @Nullable JsonNode version) {
    return version == null || version.isNull()
        ? List.of()
        : changes(
            before == null || before.isNull() ? RowJson.MAPPER.createObjectNode() : before,
            version,
            NOT_TOLD);
  }

  /** The fields in which two things differ, other than these columns; null: there is none. */
  public static List<FieldChange> changes(
      @Nullable Object before, @Nullable Object after, Set<String> except) {
    return changes(tree(before), tree(after), except);
  }

  private static JsonNode tree(@Nullable Object thing) {
    return thing == null ? RowJson.MAPPER.createObjectNode() : RowJson.MAPPER.valueToTree(thing);
  }

  private static List<FieldChange> changes(JsonNode before, JsonNode after, Set<String> except) {
    Set<String> fields = new TreeSet<>(after.propertyNames());
    fields.addAll(before.propertyNames());
    fields.removeAll(except);
    List<FieldChange> changes = new ArrayList<>();
    for (String field : fields) {
      JsonNode from = valueOf(before, field);
      JsonNode to = valueOf(after, field);
      if (from == null ? to != null : !from.equals(to)) {
        changes.add(new FieldChange(camelCase(field), from, to));
      }
    }
    return changes;
  }

  private static @Nullable JsonNode valueOf(JsonNode version, String field) {
    JsonNode value = version.get(field);
    if (value == null || value.isNull()) {
      return null;
    }
    // Amounts are text wherever clients see them.
    return value.isBigDecimal() ? StringNode.valueOf(value.decimalValue().toPlainString()) : value;
  }

  private static String camelCase(String column) {
    return UNDERSCORE.matcher(column).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
  }
}
