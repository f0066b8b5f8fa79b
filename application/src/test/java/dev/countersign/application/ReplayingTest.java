package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.PGConnection;
import tools.jackson.databind.JsonNode;

/** What docs/replaying.md shows, run as it stands there, gives what the view gives. */
@Tag("http")
class ReplayingTest {
  private static final Pattern BLOCK = Pattern.compile("(?s)```(sql|python)\n(.*?)```");
  private static final String UP_TO = "4711";

  @TempDir private static Path directory;
  private static Server server;
  private static Client analyst;
  private static List<String> blocks;
  private static List<Long> moments;

  @BeforeAll
  static void export() throws Exception {
    server = Server.startWithDemo();
    analyst = server.as("wu.tao");
    Matcher found = BLOCK.matcher(Files.readString(Path.of("..", "docs", "replaying.md")));
    blocks = found.results().map(block -> block.group(2)).toList();
    long head = save("application/x-ndjson", "events.ndjson");
    save("application/vnd.apache.parquet", "events.parquet");
    moments = List.of(head / 4, head / 2, head);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static long save(String type, String name) {
    HttpResponse<Path> response = analyst.save("/api/v1/events", type, directory.resolve(name));
    assertThat(response.statusCode()).isEqualTo(200);
    return Long.parseLong(response.headers().firstValue("Countersign-Position").orElseThrow());
  }

  /** A row of the pipeline, as each of them tells it. */
  private record Row(String stage, String currency, long count, BigDecimal amount) {
    static Row of(String stage, String currency, String count, String amount) {
      return new Row(
          stage, currency, Long.parseLong(count), new BigDecimal(amount).stripTrailingZeros());
    }
  }

  private static List<Row> view(long moment) {
    List<Row> rows = new ArrayList<>();
    JsonNode items =
        analyst
            .get("/api/v1/pipeline/totals?by=STAGE&limit=500&knownAt=" + moment)
            .ok()
            .body()
            .at("/items");
    for (JsonNode item : items) {
      rows.add(
          Row.of(
              item.at("/key").asString(),
              item.at("/currency").asString(),
              item.at("/count").asString(),
              item.at("/amount").asString()));
    }
    assertThat(rows).isNotEmpty();
    return rows;
  }

  private static List<Row> rows(Statement statement, String query) throws SQLException {
    List<Row> rows = new ArrayList<>();
    try (ResultSet result = statement.executeQuery(query)) {
      while (result.next()) {
        rows.add(
            Row.of(
                result.getString(1),
                result.getString(2),
                result.getString(3),
                result.getString(4)));
      }
    }
    return rows;
  }

  private static String at(String block, long moment) {
    assertThat(block).contains(UP_TO);
    return block.replace(UP_TO, Long.toString(moment));
  }

  @Test
  void duckDbGivesWhatTheViewGives() throws Exception {
    String[] statements = blocks.getFirst().split(";\n", 2);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute(
          statements[0].replace("events.parquet", directory.resolve("events.parquet").toString()));
      for (long moment : moments) {
        assertThat(rows(statement, at(statements[1], moment)))
            .as("at %d", moment)
            .containsExactlyInAnyOrderElementsOf(view(moment));
      }
    }
  }

  @Test
  void pythonGivesWhatTheViewGives() throws Exception {
    Path script = Files.writeString(directory.resolve("pipeline.py"), blocks.get(1));
    for (long moment : moments) {
      Path output = directory.resolve("out-" + moment);
      Process process =
          new ProcessBuilder("python3", script.toString(), Long.toString(moment))
              .redirectInput(directory.resolve("events.ndjson").toFile())
              .redirectOutput(output.toFile())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
      assertThat(process.exitValue()).isZero();
      try (Stream<String> lines = Files.lines(output)) {
        assertThat(
                lines
                    .map(line -> line.split("\t", -1))
                    .map(each -> Row.of(each[0], each[1], each[2], each[3])))
            .as("at %d", moment)
            .containsExactlyInAnyOrderElementsOf(view(moment));
      }
    }
  }

  @Test
  void postgresGivesWhatTheViewGives() throws Exception {
    try (Connection connection = Databases.connect(Databases.fresh());
        Statement statement = connection.createStatement()) {
      statement.execute("create table line (event jsonb not null)");
      try (InputStream lines = Files.newInputStream(directory.resolve("events.ndjson"))) {
        long copied =
            connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn(
                    "copy line from stdin with (format csv, quote e'\\x01', delimiter e'\\x02')",
                    lines);
        assertThat(copied).isPositive();
      }
      for (long moment : moments) {
        assertThat(rows(statement, at(blocks.get(2), moment)))
            .as("at %d", moment)
            .containsExactlyInAnyOrderElementsOf(view(moment));
      }
    }
  }
}
