package dev.countersign.query.reading;

import dev.countersign.query.projection.RowJson;
import dev.countersign.web.Cursor;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A select statement with named parameters whose rows become records by the names of their columns;
 * {@code position} is always one of the parameters.
 */
public final class Statement {
  private final JdbcClient jdbc;
  private final JdbcClient counting;
  private final String sql;
  private final Moment moment;
  private final String names;
  private final Map<String, @Nullable Object> parameters = new LinkedHashMap<>();

  private Statement(JdbcClient jdbc, JdbcClient counting, String sql, Moment moment, String names) {
    this.names = names;
    this.jdbc = jdbc;
    this.counting = counting;
    this.sql = sql;
    this.moment = moment;
    parameters.put("position", moment.position());
  }

  /**
   * A question about a moment.
   *
   * @param counting asks within a time
   * @param names what to select of each row {@code q} that is shown, beside its columns
   */
  static Statement of(
      JdbcClient jdbc, JdbcClient counting, Moment moment, String sql, String names) {
    return new Statement(jdbc, counting, sql, moment, names);
  }

  /** Sets a parameter; enums by name, lists as arrays of text. */
  public Statement with(String name, @Nullable Object value) {
    parameters.put(
        name,
        switch (value) {
          case Enum<?> constant -> constant.name();
          case Instant instant -> instant.atOffset(ZoneOffset.UTC);
          case YearMonth month -> month.toString();
          case List<?> items -> items.stream().map(Object::toString).toArray(String[]::new);
          case null, default -> value;
        });
    return this;
  }

  /** Sets the branches that {@code {scope:}} asks for. */
  public Statement within(Scope scope) {
    parameters.put("branches", scope.branches().toArray(String[]::new));
    return this;
  }

  /** All rows. */
  public <T> List<T> list(Class<T> type) {
    return jdbc
        .sql("select to_json(q) from (" + named("(" + sql + ") q") + ") q")
        .params(parameters)
        .query(String.class)
        .list()
        .stream()
        .map(json -> RowJson.MAPPER.readValue(json, type))
        .toList();
  }

  /** The only row. */
  public <T> Optional<T> first(Class<T> type) {
    return list(type).stream().findFirst();
  }

  /** One page of the rows. */
  public <T> Listing<T> page(Order usual, Paging paging, Class<T> type) {
    Order order = paging.byKey() ? usual.byKey() : usual;
    String after = "true";
    if (paging.cursor() != null) {
      List<String> values = valuesOf(paging.cursor());
      if (!values.get(1).equals(order.name())) {
        throw Cursor.invalid();
      }
      after = order.after();
      parameters.put("after", values.get(2));
      parameters.put("after_unique", values.get(3));
    }
    parameters.put("limit", paging.size() + 1);
    List<Row> rows = rows(order, after);
    boolean more = rows.size() > paging.size();
    List<Row> shown = more ? rows.subList(0, paging.size()) : rows;
    List<T> items = new ArrayList<>();
    shown.forEach(row -> items.add(RowJson.MAPPER.readValue(row.item(), type)));
    String next = more ? cursor(order, shown.getLast()) : null;
    Long total = !paging.counted() ? null : more ? count() : Long.valueOf(items.size());
    List<String> keys = paging.byKey() ? shown.stream().map(Row::uniqueValue).toList() : List.of();
    return new Listing<>(items, next, moment.position(), keys, total);
  }

  /** How many rows there are; null when it takes too long to find out. */
  private @Nullable Long count() {
    try {
      return counting
          .sql("select count(*) from (" + sql + ") q")
          .params(parameters)
          .query(Long.class)
          .single();
    } catch (QueryTimeoutException e) {
      return null;
    }
  }

  private String named(String rows) {
    return "select q.*" + names + " from " + rows;
  }

  private List<Row> rows(Order order, String after) {
    try {
      return jdbc.sql(
              """
              select to_json(q) as item, %1$s::text as value, q.%2$s::text as unique_value
              from (%3$s) q order by %4$s
              """
                  .formatted(
                      order.value(),
                      order.unique(),
                      named(
                          "(select q.* from (%s) q where %s order by %s limit :limit) q"
                              .formatted(sql, after, order.clause())),
                      order.clause()))
          .params(parameters)
          .query((row, number) -> new Row(row.getString(1), row.getString(2), row.getString(3)))
          .list();
    } catch (DataIntegrityViolationException e) {
      // Only what came from a cursor has not been checked before it gets here.
      if (parameters.containsKey("after")) {
        throw Cursor.invalid();
      }
      throw e;
    }
  }

  /** The position of the first page, as its cursor tells. */
  static String positionOf(String cursor) {
    String position = valuesOf(cursor).getFirst();
    if (!position.matches("\\d{1,18}")) {
      throw Cursor.invalid();
    }
    return position;
  }

  private static List<String> valuesOf(String cursor) {
    return Cursor.parse(cursor, 4).values();
  }

  private String cursor(Order order, Row last) {
    return Cursor.of(
            Long.toString(moment.position()), order.name(), last.value(), last.uniqueValue())
        .toString();
  }

  private record Row(String item, String value, String uniqueValue) {}
}
