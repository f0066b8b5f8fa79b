package dev.countersign.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds the events that changed what a view knows of something. */
@Component
public class Versions {
  private final JdbcClient jdbc;
  private final Map<View, List<Keyed>> tables = new ConcurrentHashMap<>();

  Versions(DataSource dataSource) {
    this.jdbc = JdbcClient.create(dataSource);
  }

  /** A table of versions with its key. */
  private record Keyed(String name, List<String> key) {}

  /**
   * The positions at which rows began or ended whose keys have these values, as far as a key is
   * among them, in order.
   *
   * @param values by the names of columns
   * @param after the last position that is not wanted
   * @param upTo the last that is
   * @param atMost the greatest number of positions
   */
  public List<Long> of(View view, Map<String, String> values, long after, long upTo, int atMost) {
    List<String> parts = new ArrayList<>();
    Map<String, Object> parameters = new TreeMap<>();
    for (Keyed table : tables.computeIfAbsent(view, this::tablesOf)) {
      List<String> known = table.key().stream().filter(values::containsKey).toList();
      if (known.isEmpty()) {
        continue;
      }
      known.forEach(column -> parameters.put(column, values.get(column)));
      String condition =
          known.stream()
              .map("t.%1$s::text = :%1$s"::formatted)
              .collect(Collectors.joining(" and "));
      for (String bound : Set.of("known_from", "known_to")) {
        parts.add(
            "select t.%1$s as position from %2$s.%3$s t where %4$s and t.%1$s > :after_position and t.%1$s <= :up_to_position"
                .formatted(bound, view.name(), table.name(), condition));
      }
    }
    if (parts.isEmpty()) {
      return List.of();
    }
    parameters.put("after_position", after);
    parameters.put("up_to_position", upTo);
    parameters.put("at_most", atMost);
    return jdbc.sql(
            "select distinct position from (%s) p order by position limit :at_most"
                .formatted(String.join(" union all ", parts)))
        .params(parameters)
        .query(Long.class)
        .list();
  }

  /** Each has an index that finds the open version by its key. */
  private List<Keyed> tablesOf(View view) {
    return jdbc.sql(
            """
            select c.relname as name, array_agg(a.attname::text order by a.attnum) as key
            from pg_index i
            join pg_class c on c.oid = i.indrelid
            join pg_attribute a on a.attrelid = c.oid and a.attnum = any (i.indkey)
            where c.relnamespace = to_regnamespace(:view) and i.indisunique
              and pg_get_expr(i.indpred, i.indrelid) = '(known_to IS NULL)'
            group by c.relname, i.indexrelid order by c.relname
            """)
        .param("view", view.name())
        .query(
            (row, number) ->
                new Keyed(row.getString(1), List.of((String[]) row.getArray(2).getArray())))
        .list();
  }
}
