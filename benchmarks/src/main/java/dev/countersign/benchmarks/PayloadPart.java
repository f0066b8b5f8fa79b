package dev.countersign.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What it costs, and whom, to keep payload and metadata in columns of one type or another. */
final class PayloadPart implements Part {
  private static final String SCAN = "read all events";
  private static final String QUESTION = "an analyst's question";
  private static final String GIVEN =
      """
      {"product": "ERP", "amount": 4800.00, "rate": 1e2, "note": "first", "note": "second"}""";

  /** What is done by how many. */
  private record Cell(String job, int senders) {}

  /** The tables of the library with columns of another type. */
  private record Kept(Form form, HikariDataSource pool, HandWrittenSql sql) {}

  private final Map<Cell, Map<Form, Series>> found = new LinkedHashMap<>();
  private int created = 1 << 28;

  @Override
  public String name() {
    return "payload";
  }

  @Override
  public void run(Stage stage, Section section) throws Exception {
    List<Kept> all = new ArrayList<>();
    try (Meter meter = stage.meter()) {
      for (Form form : Form.values()) {
        all.add(keep(stage, form));
      }
      Map<Form, Double> sizes = new EnumMap<>(Form.class);
      Map<Form, Double> values = new EnumMap<>(Form.class);
      List<String> back = new ArrayList<>(List.of("`" + GIVEN + "`"));
      for (Kept kept : all) {
        kept.sql().fill(new Streams(0, stage.scale().streams()));
        Pools.tidy(kept.pool());
        // Without indexes, which are the same for all.
        sizes.put(kept.form(), perEvent(kept, "pg_table_size('log.event')::float8 / count(*)"));
        values.put(
            kept.form(),
            perEvent(kept, "avg(pg_column_size(payload) + pg_column_size(metadata))::float8"));
        back.add("`" + back(kept) + "`");
      }
      for (int round = 0; round <= stage.scale().rounds(); round++) {
        Stage.say("payload: round " + round + " of " + stage.scale().rounds());
        round(stage.scale(), meter, all);
        if (round == 0) {
          found.clear();
        }
        Collections.rotate(all, 1);
      }
      tell(section, sizes, values, back);
      section.noise(meter);
    } finally {
      all.forEach(kept -> kept.sql().close());
    }
  }

  private static Kept keep(Stage stage, Form form) throws SQLException {
    HikariDataSource pool = stage.pool("payload_" + form.type());
    // Otherwise the driver has bytea written in hexadecimal until it knows a statement better.
    pool.addDataSourceProperty("prepareThreshold", "-1");
    HandWrittenSql sql = new HandWrittenSql(pool, form);
    try (Connection connection = pool.getConnection();
        Statement statement = connection.createStatement()) {
      for (String column : List.of("payload", "metadata")) {
        statement.execute(
            "alter table log.event alter column %s type %s using %s"
                .formatted(column, form.type(), form.ofText(column + "::text")));
      }
    }
    return new Kept(form, pool, sql);
  }

  private void round(Scale scale, Meter meter, List<Kept> all) throws Exception {
    for (Job job : List.of(Job.CREATE, Job.READ)) {
      for (int senders : List.of(1, 16)) {
        int operations = senders == 1 ? scale.single() : scale.many();
        created += operations;
        Streams streams =
            job == Job.CREATE
                ? new Streams(created - operations, created)
                : new Streams(0, Math.min(operations, scale.streams()));
        for (Kept kept : all) {
          Sample sample =
              meter.measure(kept.sql().process(), () -> kept.sql().each(job, senders, streams));
          add(new Cell(job.title(), senders), kept, sample);
        }
      }
    }
    for (Kept kept : all) {
      Sample sample =
          meter.measure(kept.sql().process(), () -> kept.sql().replay(Job.REPLAY, scale.replay()));
      add(new Cell(SCAN, 1), kept, sample);
    }
    for (Kept kept : all) {
      add(new Cell(QUESTION, 1), kept, meter.measure(kept.sql().process(), () -> ask(kept)));
    }
  }

  private void add(Cell cell, Kept kept, Sample sample) {
    found
        .computeIfAbsent(cell, _ -> new LinkedHashMap<>())
        .computeIfAbsent(kept.form(), _ -> new Series())
        .add(sample);
  }

  private Series series(Cell cell, Form form) {
    return found.getOrDefault(cell, Map.of()).getOrDefault(form, new Series());
  }

  /** How much of each product there is in all events. */
  private static long ask(Kept kept) throws SQLException {
    String payload = kept.form().fields("payload");
    long events = 0;
    try (Connection connection = kept.pool().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                """
                select %1$s->>'product', count(*), sum((%1$s->>'quantity')::int)
                from log.event group by 1
                """
                    .formatted(payload))) {
      while (row.next()) {
        events += row.getLong(2);
      }
    }
    return events;
  }

  private static double perEvent(Kept kept, String size) throws SQLException {
    try (Connection connection = kept.pool().getConnection();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select " + size + " from log.event")) {
      row.next();
      return row.getDouble(1);
    }
  }

  /** What comes back of a text that could have been signed. */
  private static String back(Kept kept) throws SQLException {
    Form form = kept.form();
    try (Connection connection = kept.pool().getConnection();
        PreparedStatement query =
            connection.prepareStatement(
                "select %s from (select %s as payload) event"
                    .formatted(form.told("payload"), form.ofText("?::text")))) {
      query.setString(1, GIVEN);
      try (ResultSet row = query.executeQuery()) {
        row.next();
        return form.text(row, 1);
      }
    }
  }

  private void tell(
      Section section, Map<Form, Double> sizes, Map<Form, Double> values, List<String> back) {
    goals(section, sizes);
    section.text("Operations, or events, per second:");
    rows(section, Series::rates);
    section.text("Processor time of client and server, and WAL, per operation or event:");
    rows(section, Series::cost);
    bytes(section, "bytes of table per event", sizes);
    bytes(section, "of these payload and metadata", values);
    section.text(
        "What comes back of a text: `jsonb` keeps what it means (one of each name, in an order of its"
            + " own, numbers in one notation) and not the bytes, so a signature or hash over the"
            + " text does not fit what is read:");
    section.table(headings("given"));
    section.row(back.toArray(String[]::new));
  }

  private static void bytes(Section section, String title, Map<Form, Double> sizes) {
    List<String> cells = new ArrayList<>(List.of(title));
    sizes.values().forEach(size -> cells.add(Series.number(size)));
    section.row(cells.toArray(String[]::new));
  }

  private static String[] headings(String... first) {
    List<String> headings = new ArrayList<>(List.of(first));
    for (Form form : Form.values()) {
      headings.add("`" + form.type() + "`");
    }
    return headings.toArray(String[]::new);
  }

  private void rows(Section section, Function<Series, String> figure) {
    section.table(headings("job"));
    found.forEach(
        (cell, _) -> {
          List<String> cells =
              new ArrayList<>(
                  List.of(
                      cell.senders() == 1
                          ? cell.job()
                          : "%s, %d senders".formatted(cell.job(), cell.senders())));
          for (Form form : Form.values()) {
            cells.add(figure.apply(series(cell, form)));
          }
          section.row(cells.toArray(String[]::new));
        });
  }

  private void goals(Section section, Map<Form, Double> sizes) {
    Cell append = new Cell(Job.CREATE.title(), 16);
    Cell scan = new Cell(SCAN, 1);
    Cell question = new Cell(QUESTION, 1);
    section.atLeast(
        "create a stream, 16 senders, `jsonb` against `bytea`",
        0.9,
        series(append, Form.JSONB).rate() / series(append, Form.BYTEA).rate());
    section.atLeast(
        "read all events, `jsonb` against `bytea`",
        0.5,
        series(scan, Form.JSONB).rate() / series(scan, Form.BYTEA).rate());
    section.atMost(
        "size of the table, `jsonb` against `bytea`",
        1.2,
        sizes.getOrDefault(Form.JSONB, 0.0) / sizes.getOrDefault(Form.BYTEA, 1.0));
    section.atLeast(
        "an analyst's question, `jsonb` against `bytea`",
        2,
        series(question, Form.JSONB).rate() / series(question, Form.BYTEA).rate());
  }
}
