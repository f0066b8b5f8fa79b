package dev.countersign.importing;

import dev.countersign.importing.ImportRun.State;
import dev.countersign.importing.RowResult.Caused;
import dev.countersign.web.Text;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is on record of imports. */
@Component
class ImportStore {
  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final TransactionTemplate transactions;

  ImportStore(
      JdbcClient jdbc, JdbcTemplate batches, PlatformTransactionManager transactionManager) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.transactions = new TransactionTemplate(transactionManager);
  }

  void create(ImportRun run, String mapping, Map<String, byte[]> files) {
    transactions.executeWithoutResult(
        status -> {
          jdbc.sql(
                  """
                  insert into command.import_run (id, name, dry_run, actor, request_id,
                    source_address, traceparent, mapping, state, rows_total)
                  values (:id, :name, :dryRun, :actor, :requestId, :sourceAddress, :traceparent,
                    :mapping, 'WAITING', :rowsTotal)
                  """)
              .param("id", run.id())
              .param("name", run.name())
              .param("dryRun", run.dryRun())
              .param("actor", run.actor())
              .param("requestId", run.requestId())
              .param("sourceAddress", run.sourceAddress())
              .param("traceparent", run.traceparent())
              .param("mapping", mapping)
              .param("rowsTotal", run.rowsTotal())
              .update();
          files.forEach(
              (name, content) ->
                  jdbc.sql("insert into command.import_file values (:id, :name, :content)")
                      .param("id", run.id())
                      .param("name", name)
                      .param("content", content)
                      .update());
        });
  }

  Optional<ImportRun> find(UUID id) {
    return jdbc.sql("select * from command.import_run where id = :id")
        .param("id", id)
        .query(ImportStore::run)
        .optional();
  }

  /** The latest first; those before the one created then, with that id. */
  List<ImportRun> list(@Nullable Instant before, @Nullable UUID id, int limit) {
    return jdbc.sql(
            """
            select * from command.import_run
            where :before::timestamptz is null or (created_at, id) < (:before::timestamptz, :id::uuid)
            order by created_at desc, id desc limit :limit
            """)
        .param("before", before == null ? null : OffsetDateTime.ofInstant(before, ZoneOffset.UTC))
        .param("id", id)
        .param("limit", limit)
        .query(ImportStore::run)
        .list();
  }

  List<UUID> unfinished() {
    return jdbc.sql("select id from command.import_run where state in ('WAITING', 'RUNNING')")
        .query(UUID.class)
        .list();
  }

  String mapping(UUID id) {
    return jdbc.sql("select mapping from command.import_run where id = :id")
        .param("id", id)
        .query(String.class)
        .single();
  }

  Map<String, byte[]> files(UUID id) {
    Map<String, byte[]> files = new HashMap<>();
    jdbc.sql("select name, content from command.import_file where import_id = :id")
        .param("id", id)
        .query(
            (ResultSet row) -> {
              files.put(row.getString("name"), row.getBytes("content"));
            });
    return files;
  }

  /** Begins or resumes; false when it was cancelled meanwhile. What was refused is tried again. */
  boolean begin(UUID id) {
    return Boolean.TRUE.equals(
        transactions.execute(
            status -> {
              jdbc.sql("delete from command.import_refusal where import_id = :id")
                  .param("id", id)
                  .update();
              return jdbc.sql(
                          """
                          update command.import_run r
                          set state = 'RUNNING', started_at = coalesce(started_at, now()),
                            finished_at = null, failure_en = null, failure_zh = null, rows_done = 0,
                            refused = 0,
                            sent = c.sent, repeated = c.repeated
                          from (select count(*) filter (where not repeated) as sent,
                              count(*) filter (where repeated) as repeated
                            from command.import_command where import_id = :id) c
                          where r.id = :id and r.state = 'WAITING'
                          """)
                      .param("id", id)
                      .update()
                  == 1;
            }));
  }

  /** The steps on record, by {@link RowProcessor#stepOf}. */
  Set<String> steps(UUID id) {
    return new HashSet<>(
        jdbc.sql("select source, line, step from command.import_command where import_id = :id")
            .param("id", id)
            .query(
                (row, number) ->
                    RowProcessor.stepOf(
                        row.getString("source"), row.getInt("line"), row.getString("step")))
            .list());
  }

  /**
   * Adds results to the record.
   *
   * @return whether the import may go on
   */
  boolean record(ImportRun run, @Nullable String phase, List<RowResult> results, long activeMs) {
    List<Caused> caused = results.stream().flatMap(result -> result.caused().stream()).toList();
    List<Finding> findings =
        results.stream().flatMap(result -> result.findings().stream()).toList();
    int repeated = (int) caused.stream().filter(Caused::repeated).count();
    int refused = (int) results.stream().filter(result -> !result.findings().isEmpty()).count();
    String state =
        transactions.execute(
            status -> {
              addFindings(run.id(), findings);
              if (!run.dryRun()) {
                addCaused(run.id(), caused);
              }
              return jdbc.sql(
                      """
                      update command.import_run
                      set phase = :phase, rows_done = rows_done + :rows, sent = sent + :sent,
                        repeated = repeated + :repeated, refused = refused + :refused,
                        active_ms = active_ms + :activeMs
                      where id = :id returning state
                      """)
                  .param("phase", phase)
                  .param("rows", results.size())
                  .param("sent", caused.size() - repeated)
                  .param("repeated", repeated)
                  .param("refused", refused)
                  .param("activeMs", activeMs)
                  .param("id", run.id())
                  .query(String.class)
                  .single();
            });
    return State.RUNNING.name().equals(state);
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

  /** Ends a running import; one that was cancelled stays so, or goes on when resumed meanwhile. */
  void end(UUID id, State state, @Nullable Text failure) {
    transactions.executeWithoutResult(
        status -> {
          Optional<String> left =
              jdbc.sql(
                      """
                      update command.import_run
                      set state = case state when 'RUNNING' then :state else state end,
                        failure_en = :failureEn, failure_zh = :failureZh, finished_at = now()
                      where id = :id and state <> 'WAITING' returning state
                      """)
                  .param("state", state.name())
                  .param("failureEn", failure == null ? null : failure.en())
                  .param("failureZh", failure == null ? null : failure.zh())
                  .param("id", id)
                  .query(String.class)
                  .optional();
          if (left.isPresent() && left.get().equals(State.FINISHED.name())) {
            jdbc.sql("delete from command.import_file where import_id = :id")
                .param("id", id)
                .update();
          }
        });
  }

  /** Moves it to another state if it is in one of these. */
  boolean move(UUID id, State to, State... from) {
    return jdbc.sql(
                """
                update command.import_run set state = :to,
                  finished_at = case when :to = 'CANCELLED' then now() end
                where id = :id and state = any(:from)
                """)
            .param("to", to.name())
            .param("id", id)
            .param("from", java.util.Arrays.stream(from).map(State::name).toArray(String[]::new))
            .update()
        == 1;
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

  private static ImportRun run(ResultSet row, int number) throws SQLException {
    return new ImportRun(
        row.getObject("id", UUID.class),
        row.getString("name"),
        row.getBoolean("dry_run"),
        row.getString("actor"),
        row.getString("request_id"),
        row.getString("source_address"),
        row.getString("traceparent"),
        State.valueOf(row.getString("state")),
        row.getString("phase"),
        row.getInt("rows_total"),
        row.getInt("rows_done"),
        row.getInt("sent"),
        row.getInt("repeated"),
        row.getInt("refused"),
        row.getLong("active_ms"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        instant(row, "started_at"),
        instant(row, "finished_at"),
        failure(row));
  }

  private static @Nullable Text failure(ResultSet row) throws SQLException {
    String en = row.getString("failure_en");
    return en == null ? null : new Text(en, row.getString("failure_zh"));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
    return value == null ? null : value.toInstant();
  }
}
