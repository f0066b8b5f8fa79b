package dev.countersign.query.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.duckdb.DuckDBStruct;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files of Parquet as a program reads them that is not ours, DuckDB. */
public final class ReadParquet {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

  private ReadParquet() {}

  /** Its rows, in order, each by the names of its columns. */
  public static List<Map<String, @Nullable Object>> rows(byte[] file) {
    return query(
        file,
        "select * from '%s'",
        result -> {
          Map<String, @Nullable Object> row = new LinkedHashMap<>();
          for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.put(result.getMetaData().getColumnName(column), result.getObject(column));
          }
          return row;
        });
  }

  /** The types of its columns, by their names. */
  public static Map<String, String> types(byte[] file) {
    Map<String, String> types = new LinkedHashMap<>();
    query(
        file, "describe select * from '%s'", row -> types.put(row.getString(1), row.getString(2)));
    return types;
  }

  /** How many rows it has. */
  public static long count(byte[] file) {
    return query(file, "select count(*) from '%s'", row -> row.getLong(1)).getFirst();
  }

  /** How many groups of rows it has, and how many bytes the largest would take uncompressed. */
  public static Groups groups(byte[] file) {
    return query(
            file,
            """
            select count(*), max(bytes) from (
              select sum(total_uncompressed_size) as bytes from parquet_metadata('%s') group by row_group_id)
            """,
            row -> new Groups(row.getLong(1), row.getLong(2)))
        .getFirst();
  }

  /** See {@link #groups}. */
  public record Groups(long count, long largest) {}

  private interface Reading<T> {
    T of(ResultSet row) throws SQLException;
  }

  private static <T> List<T> query(byte[] file, String sql, Reading<T> reading) {
    try {
      Path path = Files.createTempFile("rows", ".parquet");
      try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
          Statement statement = connection.createStatement()) {
        Files.write(path, file);
        ResultSet result = statement.executeQuery(sql.formatted(path));
        List<T> rows = new ArrayList<>();
        while (result.next()) {
          rows.add(reading.of(result));
        }
        return rows;
      } catch (SQLException e) {
        throw new AssertionError(e);
      } finally {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Holds rows against the JSON of the same list: the same fields with the same values. */
  public static void sayTheSame(
      String what, List<Map<String, @Nullable Object>> rows, Iterable<JsonNode> items) {
    List<JsonNode> told = new ArrayList<>();
    items.forEach(told::add);
    assertThat(rows).as(what).hasSize(told.size());
    for (int index = 0; index < told.size(); index++) {
      sameFields(what + " " + index, rows.get(index), told.get(index));
    }
  }

  private static void sameFields(String what, Map<String, ?> row, JsonNode told) {
    assertThat(row.keySet()).as(what).containsAll(told.propertyNames());
    row.forEach((name, value) -> same(what + "." + name, value, told.get(name)));
  }

  private static void same(String what, @Nullable Object value, @Nullable JsonNode told) {
    if (told == null || told.isNull()) {
      assertThat(value).as(what).isNull();
      return;
    }
    switch (value) {
      case null -> throw new AssertionError(what + " is missing, and should be " + told);
      case BigDecimal amount ->
          assertThat(amount).as(what).isEqualByComparingTo(new BigDecimal(told.asString()));
      case LocalDate day -> assertThat(day).as(what).isEqualTo(told.asString());
      case OffsetDateTime moment ->
          assertThat(moment.toInstant()).as(what).isEqualTo(Instant.parse(told.asString()));
      case DuckDBStruct group -> sameFields(what, fields(group), told);
      case Array list -> sameItems(what, list, told);
      case Boolean truth ->
          assertThat(told.isBoolean() && truth.equals(told.booleanValue())).as(what).isTrue();
      case Number number -> {
        assertThat(told.isNumber()).as(what).isTrue();
        assertThat(new BigDecimal(number.toString()))
            .as(what)
            .isEqualByComparingTo(told.decimalValue());
      }
      case String text -> sameText(what, text, told);
      default -> throw new AssertionError(what + " is a " + value.getClass());
    }
  }

  /** What has no type of its own is told as JSON. */
  private static void sameText(String what, String text, JsonNode told) {
    if (!told.isString() || !told.asString().equals(text)) {
      assertThat(JSON.readTree(text)).as(what).isEqualTo(told);
    }
  }

  private static Map<String, ?> fields(DuckDBStruct group) {
    try {
      return group.getMap();
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }

  private static void sameItems(String what, Array list, JsonNode told) {
    try {
      Object[] items = (Object[]) list.getArray();
      assertThat(told.isArray() && told.size() == items.length).as(what).isTrue();
      for (int index = 0; index < items.length; index++) {
        same(what + "[" + index + "]", items[index], told.get(index));
      }
    } catch (SQLException e) {
      throw new AssertionError(e);
    }
  }
}
