package dev.countersign.importing;

import dev.countersign.importing.ImportRun.State;
import dev.countersign.importing.RowResult.Caused;
import dev.countersign.web.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.util.AbstractList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is on record of imports. */
@Component
class ImportStore {
  private static final int PART = 1024 * 1024;

  private final ImportRuns runs;
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate transactions;

  ImportStore(
      ImportRuns runs,
      JdbcClient jdbc,
      JdbcTemplate batches,
      PlatformTransactionManager transactionManager) {
    this.runs = runs;
    this.jdbc = jdbc;
    this.batches = batches;
    this.transactions = new TransactionTemplate(transactionManager);
  }

  void create(ImportRun run, Map<String, ? extends InputStreamSource> files) {
    transactions.executeWithoutResult(
        status -> {
          runs.saveAndFlush(run);
          files.forEach((name, content) -> keep(run.id(), name, content));
        });
  }

  /** In parts, since nobody has room for a whole file. */
  private void keep(UUID id, String name, InputStreamSource content) {
    try (InputStream bytes = content.getInputStream()) {
      int part = 0;
      byte[] next = bytes.readNBytes(PART);
      do {
        jdbc.sql(
                "insert into command.import_file (import_id, name, part, content) values (?, ?, ?, ?)")
            .params(id, name, part++, next)
            .update();
        next = bytes.readNBytes(PART);
      } while (next.length > 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The numbers that rows of imports of this name have. */
  Numbering numbering(String importName) {
    Map<UUID, Numbering.Numbered> known = new HashMap<>();
    jdbc.sql("select row_id, source, number from command.import_number where import_name = ?")
        .param(importName)
        .query(
            (ResultSet row) -> {
              known.put(
                  row.getObject("row_id", UUID.class),
                  new Numbering.Numbered(row.getString("source"), row.getInt("number")));
            });
    return new Numbering(importName, known);
  }

  /** Lets a plan be made with the numbers, and keeps those that it added. */
  Plan numbered(String importName, Function<Numbering, Plan> making) {
    return Objects.requireNonNull(
        transactions.execute(
            status -> {
              jdbc.sql("lock table command.import_number in share row exclusive mode").update();
              Numbering numbering = numbering(importName);
              Plan plan = making.apply(numbering);
              batches.batchUpdate(
                  "insert into command.import_number values (?, ?, ?, ?)",
                  numbering.added().entrySet(),
                  500,
                  (statement, each) -> {
                    statement.setObject(1, each.getKey());
                    statement.setString(2, importName);
                    statement.setString(3, each.getValue().source());
                    statement.setInt(4, each.getValue().number());
                  });
              return plan;
            }));
  }

  /** Works on a run that nobody else changes meanwhile. */
  private <T> T locked(UUID id, Function<ImportRun, T> work) {
    return Objects.requireNonNull(
        transactions.execute(status -> work.apply(runs.lock(id).orElseThrow())));
  }

  /** The files, each read part by part when it is opened. */
  Map<String, InputStreamSource> files(UUID id) {
    Map<String, InputStreamSource> files = new HashMap<>();
    jdbc.sql(
            "select name, count(*) as parts from command.import_file where import_id = ? group by name")
        .param(id)
        .query(
            (ResultSet row) -> {
              String name = row.getString("name");
              int parts = row.getInt("parts");
              files.put(name, () -> new SequenceInputStream(parts(id, name, parts)));
            });
    return files;
  }

  private Enumeration<InputStream> parts(UUID id, String name, int parts) {
    return Collections.enumeration(
        new AbstractList<>() {
          @Override
          public InputStream get(int part) {
            return new ByteArrayInputStream(
                jdbc.sql(
                        "select content from command.import_file"
                            + " where import_id = ? and name = ? and part = ?")
                    .params(id, name, part)
                    .query(byte[].class)
                    .single());
          }

          @Override
          public int size() {
            return parts;
          }
        });
  }

  /** Begins or resumes; false when it was cancelled meanwhile. */
  boolean begin(UUID id) {
    return locked(
        id,
        run -> {
          jdbc.sql("delete from command.import_refusal where import_id = :id")
              .param("id", id)
              .update();
          return run.begin(commands(id, false), commands(id, true));
        });
  }

  private int commands(UUID id, boolean repeated) {
    return jdbc.sql(
            "select count(*) from command.import_command where import_id = ? and repeated = ?")
        .params(id, repeated)
        .query(Integer.class)
        .single();
  }

  /** The steps on record. */
  RecordedSteps steps(UUID id) {
    RecordedSteps steps = new RecordedSteps();
    jdbc.sql(
            """
            select source, step, array_agg(line) as lines from command.import_command
            where import_id = ? group by source, step
            """)
        .param(id)
        .query(
            (ResultSet row) -> {
              for (Integer line : (Integer[]) row.getArray("lines").getArray()) {
                steps.add(row.getString("source"), row.getString("step"), line);
              }
            });
    return steps;
  }

  /**
   * Adds results to the record.
   *
   * @return whether the import may go on
   */
  boolean record(ImportRun run, @Nullable String phase, List<RowResult> results, long activeMs) {
    return locked(
        run.id(),
        locked -> {
          addFindings(
              run.id(), results.stream().flatMap(result -> result.findings().stream()).toList());
          if (!run.dryRun()) {
            addCaused(
                run.id(), results.stream().flatMap(result -> result.caused().stream()).toList());
          }
          return locked.advance(phase, results, activeMs);
        });
  }

  private void addFindings(UUID id, List<Finding> findings) {
    batches.batchUpdate(
        """
        insert into command.import_refusal
          (import_id, file, line, "column", value, command, rule, reason_en, reason_zh)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        findings,
        500,
        (statement, finding) -> {
          statement.setObject(1, id);
          statement.setString(2, finding.file());
          statement.setInt(3, finding.line());
          statement.setString(4, finding.column());
          statement.setString(5, finding.value());
          statement.setString(6, finding.command());
          statement.setString(7, finding.rule());
          statement.setString(8, finding.reason().en());
          statement.setString(9, finding.reason().zh());
        });
  }

  private void addCaused(UUID id, List<Caused> caused) {
    batches.batchUpdate(
        """
        insert into command.import_command
          (import_id, source, line, step, command, target, position, repeated)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        """,
        caused,
        500,
        (statement, one) -> {
          statement.setObject(1, id);
          statement.setString(2, one.source());
          statement.setInt(3, one.line());
          statement.setString(4, one.step());
          statement.setString(5, one.command());
          statement.setString(6, one.target());
          statement.setLong(7, one.position());
          statement.setBoolean(8, one.repeated());
        });
  }

  /** Ends a running import; the files of a finished one are not needed any more. */
  ImportRun end(UUID id, State state, @Nullable Text failure) {
    return locked(
        id,
        run -> {
          run.end(state, failure);
          if (run.state() == State.FINISHED) {
            jdbc.sql("delete from command.import_file where import_id = :id")
                .param("id", id)
                .update();
          }
          return run;
        });
  }

  /** Moves it to another state if it is in one of these. */
  boolean move(UUID id, State to, State... from) {
    return locked(id, run -> run.move(to, from));
  }

  /** Rows that were refused, by rule, the most frequent first. */
  Map<String, Long> refusedByRule(UUID id) {
    Map<String, Long> byRule = new LinkedHashMap<>();
    jdbc.sql(
            """
            select rule, count(distinct (file, line)) as rows from command.import_refusal
            where import_id = :id group by rule order by rows desc, rule
            """)
        .param("id", id)
        .query(
            (ResultSet row) -> {
              byRule.put(row.getString("rule"), row.getLong("rows"));
            });
    return byRule;
  }

  /** The last position that it caused; 0: none. */
  long position(UUID id) {
    return jdbc.sql(
            "select coalesce(max(position), 0) from command.import_command where import_id = :id")
        .param("id", id)
        .query(Long.class)
        .single();
  }

  /** A refusal with its place in the report. */
  record Refused(long ordinal, Finding finding) {}

  List<Refused> refusals(UUID id, String afterFile, int afterLine, long afterOrdinal, int limit) {
    return jdbc.sql(
            """
            select * from command.import_refusal
            where import_id = :id and (file, line, ordinal) > (:file, :line, :ordinal)
            order by file, line, ordinal limit :limit
            """)
        .param("id", id)
        .param("file", afterFile)
        .param("line", afterLine)
        .param("ordinal", afterOrdinal)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Refused(
                    row.getLong("ordinal"),
                    new Finding(
                        row.getString("file"),
                        row.getInt("line"),
                        row.getString("column"),
                        row.getString("value"),
                        row.getString("command"),
                        row.getString("rule"),
                        new Text(row.getString("reason_en"), row.getString("reason_zh")))))
        .list();
  }

  /** A command with its place in the list. */
  record Listed(long ordinal, Caused caused) {}

  List<Listed> commands(UUID id, long afterOrdinal, int limit) {
    return jdbc.sql(
            """
            select * from command.import_command where import_id = :id and ordinal > :ordinal
            order by ordinal limit :limit
            """)
        .param("id", id)
        .param("ordinal", afterOrdinal)
        .param("limit", limit)
        .query(
            (row, number) ->
                new Listed(
                    row.getLong("ordinal"),
                    new Caused(
                        row.getString("source"),
                        row.getInt("line"),
                        row.getString("step"),
                        row.getString("command"),
                        row.getString("target"),
                        row.getLong("position"),
                        row.getBoolean("repeated"))))
        .list();
  }
}
