package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.countersign.bi.Bi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What BI tools find in the default run from its first start on. */
@ExtendWith(OutputCaptureExtension.class)
class BiTest {
  private static final Pattern EXAMPLE = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);

  @TempDir private static Path data;
  private static Server server;
  private static JdbcClient reader;

  @BeforeAll
  static void firstStart() throws IOException {
    server =
        Server.startOn(
            new String[] {"--countersign.data-directory=" + data}, "--countersign.demo=true");
    reader =
        JdbcClient.create(
            new DriverManagerDataSource(
                "jdbc:postgresql://127.0.0.1:%s/countersign".formatted(port()),
                Bi.ROLE,
                password()));
    Poll.until(
        "views that have taken all events",
        () ->
            reader
                .sql("select bool_and(positions_behind = 0 and position > 0) from views.freshness")
                .query(Boolean.class)
                .single());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String port() throws IOException {
    return Files.readString(data.resolve("port")).strip();
  }

  private static Path passwordFile() {
    return data.resolve(Bi.ROLE + ".password");
  }

  private static String password() throws IOException {
    return Files.readString(passwordFile()).strip();
  }

  private static List<Map<String, Object>> columns() {
    return server
        .sql()
        .sql(
            """
            select format('%I.%I', n.nspname, c.relname) as table, a.attname::text as column,
                   col_description(a.attrelid, a.attnum) as comment
            from pg_attribute a join pg_class c on c.oid = a.attrelid
            join pg_namespace n on n.oid = c.relnamespace
            where a.attnum > 0 and not a.attisdropped
              and (c.relkind = 'r' and c.relname <> 'schema_history'
                   and n.nspname in (select name from views.view)
                or n.nspname = 'views' and c.relname = 'freshness')
            order by 1, a.attnum
            """)
        .query()
        .listOfRows();
  }

  @Test
  void thePasswordIsInAFileOfTheOwnerAndNowhereElse(CapturedOutput output) throws IOException {
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(passwordFile())))
        .isEqualTo("rw-------");
    assertThat(output).contains("Countersign is ready").doesNotContain(password());
  }

  @Test
  void everyColumnThatIsNotPersonalIsGranted() {
    List<String> wrong = new ArrayList<>();
    List<String> personal = new ArrayList<>();
    for (Map<String, Object> column : columns()) {
      String name = column.get("table") + "." + column.get("column");
      boolean isPersonal = String.valueOf(column.get("comment")).contains("Personal data.");
      if (isPersonal) {
        personal.add(name);
      }
      boolean granted;
      try {
        reader
            .sql(
                "select \"%s\" from %s limit 1"
                    .formatted(column.get("column"), column.get("table")))
            .query(_ -> {});
        granted = true;
      } catch (DataAccessException e) {
        assertThat(e).hasRootCauseMessage("ERROR: permission denied for table " + tableOf(column));
        granted = false;
      }
      if (granted == isPersonal) {
        wrong.add(name);
      }
    }
    assertThat(personal).contains("staff_access.employee.name", "directory.contact.phone");
    assertThat(wrong).isEmpty();
  }

  @Test
  void everyColumnSaysWhatItIs() {
    assertThat(columns())
        .isNotEmpty()
        .allSatisfy(
            column ->
                assertThat((String) column.get("comment"))
                    .as("%s.%s", column.get("table"), column.get("column"))
                    .isNotBlank()
                    .isNotEqualTo("Personal data."));
  }

  private static String tableOf(Map<String, Object> column) {
    return String.valueOf(column.get("table")).replaceFirst(".*\\.", "");
  }

  @Test
  void nothingElseIsLetOut() {
    for (String table :
        List.of("log.event", "access.account", "views.view", "views.audit_reading")) {
      assertThatThrownBy(() -> reader.sql("select * from " + table).query().listOfRows())
          .as(table)
          .hasStackTraceContaining("permission denied");
    }
    assertThatThrownBy(() -> reader.sql("delete from pipeline.opportunity").update())
        .hasStackTraceContaining("read-only transaction");
    assertThat(
            reader
                .sql(
                    "select has_any_column_privilege('pipeline.opportunity', 'insert, update')"
                        + " or has_table_privilege('pipeline.opportunity', 'delete, truncate')")
                .query(Boolean.class)
                .single())
        .isFalse();
  }

  /** So DuckDB is told not to divide tables by it. */
  @Test
  void whereRowsLieIsNotGranted() {
    assertThatThrownBy(
            () -> reader.sql("select ctid from pipeline.opportunity").query().listOfRows())
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void itKnowsHowFreshEachViewIs() {
    long head = server.sql().sql("select max(position) from log.event").query(Long.class).single();
    assertThat(
            reader.sql("select * from views.freshness where view = 'pipeline'").query().singleRow())
        .containsEntry("position", head)
        .containsEntry("positions_behind", 0L)
        .containsEntry("failing", false)
        .containsEntry("parked", false)
        .containsEntry("passed_over", false)
        .containsEntry("waits_for_rebuild", false)
        .hasEntrySatisfying("applied_at", at -> assertThat(at).isNotNull());
    assertThat(reader.sql("select view from views.freshness").query(String.class).list())
        .containsExactlyInAnyOrderElementsOf(
            server.sql().sql("select name from views.view").query(String.class).list());
  }

  @Test
  void aCommandTellsHowToConnect() throws IOException {
    String directory = "--countersign.data-directory=" + data;
    String told = Terminal.printed("bi", directory);
    assertThat(told)
        .contains(
            "host 127.0.0.1, port %s, database countersign, role countersign_reader"
                .formatted(port()),
            "PGPASSWORD=$(cat '%s') psql -h 127.0.0.1 -p %s -U countersign_reader countersign"
                .formatted(passwordFile().toRealPath(), port()),
            "ATTACH 'host=127.0.0.1 port=%s dbname=countersign user=countersign_reader' AS countersign (TYPE postgres, READ_ONLY);"
                .formatted(port()),
            "Driver={PostgreSQL Unicode(x64)};Server=127.0.0.1;Port=%s;Database=countersign;Uid=countersign_reader;ReadOnly=1;"
                .formatted(port()),
            "Metabase")
        .doesNotContain(password());
    assertThat(Terminal.printed("bi", directory, "--password")).contains(password());

    Terminal.refused(
        "The database in %s has no role nobody: ".formatted(data),
        "bi",
        directory,
        "--countersign.views.reader-role=nobody");
    Terminal.refused(
        "spring.datasource.url cannot be used: this tells of the embedded database only",
        "bi",
        directory,
        "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/nowhere");
  }

  @Test
  void aCommandSaysWhenThereIsNothingToConnectTo(@TempDir Path other) throws IOException {
    String directory = "--countersign.data-directory=" + other;
    Terminal.refused("There is no embedded database in " + other, "bi", directory);
    Files.writeString(other.resolve("password"), "of a program that has stopped");
    Files.writeString(other.resolve("port"), "1");
    Terminal.refused("No Countersign is running on " + other, "bi", directory);
  }

  @Test
  void theExamplesOfTheDocumentFindSomething() throws IOException {
    List<String> examples =
        EXAMPLE
            .matcher(Files.readString(Path.of("..", "docs", "bi.md")))
            .results()
            .map(found -> found.group(1))
            .toList();
    assertThat(examples).hasSizeGreaterThan(4);
    for (String example : examples) {
      assertThat(reader.sql(example).query().listOfRows()).as(example).isNotEmpty();
    }
  }
}
