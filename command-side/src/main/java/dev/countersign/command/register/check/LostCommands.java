package dev.countersign.command.register.check;

import dev.countersign.command.register.Register;
import dev.countersign.command.register.RegisterTable;
import dev.countersign.eventstore.EventLog;
import dev.countersign.eventstore.WithoutNetworkTimeout;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Commands that were acknowledged, and whose events are not in the log any more. While there are
 * any, nothing is decided; when they are given up, registers are made anew from the log, and their
 * keys are free, so that they can be sent again.
 */
@Component
class LostCommands {
  private static final Logger LOG = LoggerFactory.getLogger(LostCommands.class);
  private static final String SCHEMA = "command_from_log_3";

  private final List<Register> registers;
  private final EventLog log;
  private final DataSource dataSource;
  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;

  LostCommands(List<Register> registers, EventLog log, DataSource dataSource) {
    this.registers = registers;
    this.log = log;
    this.dataSource = dataSource;
    this.jdbc = JdbcClient.create(dataSource);
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
  }

  /**
   * One of them.
   *
   * @param position the end of the log when it was acknowledged
   * @param givenUpAt null while nothing is decided because of it
   */
  record Lost(
      String actor,
      @Nullable String key,
      String command,
      String target,
      long version,
      long position,
      Instant acknowledgedAt,
      Instant noticedAt,
      @Nullable Instant givenUpAt) {}

  /** How many have not been given up. */
  long standing() {
    return jdbc.sql("select count(*) from command.lost_command where given_up_at is null")
        .query(Long.class)
        .single();
  }

  /** When some were last given up; what was known of the registers before is not true any more. */
  Optional<Instant> lastGivenUp() {
    return jdbc.sql("select max(given_up_at) as at from command.lost_command")
        .query((row, _) -> Optional.ofNullable(instant(row.getObject(1, OffsetDateTime.class))))
        .single();
  }

  /** The newest first. */
  List<Lost> list(int limit) {
    return jdbc.sql(
            """
            select actor, key, command, target, version, position, done_at, noticed_at, given_up_at
            from command.lost_command order by done_at desc limit ?
            """)
        .param(limit)
        .query(
            (row, _) ->
                new Lost(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getLong(5),
                    row.getLong(6),
                    Objects.requireNonNull(instant(row.getObject(7, OffsetDateTime.class))),
                    Objects.requireNonNull(instant(row.getObject(8, OffsetDateTime.class))),
                    instant(row.getObject(9, OffsetDateTime.class))))
        .list();
  }

  private static @Nullable Instant instant(@Nullable OffsetDateTime at) {
    return at == null ? null : at.toInstant();
  }

  /** Makes the registers as the log has them, and frees the keys, all of it or nothing. */
  void giveUp() {
    Integer count =
        transaction.execute(
            _ -> {
              WithoutNetworkTimeout.transaction(dataSource);
              jdbc.sql("set local idle_in_transaction_session_timeout = '10min'").update();
              Recomputation fromLog = new Recomputation(SCHEMA, registers, log, jdbc);
              fromLog.begin();
              for (long next = fromLog.step(); next > fromLog.position(); next = fromLog.step()) {
                fromLog.goOnFrom(next);
              }
              registers.stream()
                  .flatMap(register -> register.tables().stream())
                  .map(RegisterTable::name)
                  .forEach(this::replace);
              fromLog.drop();
              freeKeys();
              return forget();
            });
    LOG.warn(
        "{} commands whose events are lost were given up; the registers are as the log is.", count);
  }

  private void replace(String table) {
    jdbc.sql("lock table command.%s in access exclusive mode".formatted(table)).update();
    jdbc.sql("delete from command.%s".formatted(table)).update();
    jdbc.sql(
            "insert into command.%1$s overriding system value select * from %2$s.%1$s"
                .formatted(table, SCHEMA))
        .update();
  }

  private void freeKeys() {
    jdbc.sql(
            """
            delete from command.idempotency i using command.lost_command l
            where l.given_up_at is null and i.actor = l.actor and i.key = l.key
            """)
        .update();
    jdbc.sql(
            """
            delete from command.automation_task t
            using command.lost_command l, jsonb_array_elements(l.events) e
            where l.given_up_at is null and t.stream = e ->> 'aggregate'
              and t.sequence = (e ->> 'sequence')::bigint
            """)
        .update();
  }

  private int forget() {
    jdbc.sql(
            "update command.register_difference set gone_at = clock_timestamp()"
                + " where gone_at is null")
        .update();
    return jdbc.sql(
            "update command.lost_command set given_up_at = clock_timestamp()"
                + " where given_up_at is null")
        .update();
  }
}
