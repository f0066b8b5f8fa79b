package dev.countersign.importing;

import dev.countersign.eventstore.Kept;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reports of imports end a while after the import did. The numbers of their rows, and the keys by
 * which rows are known again, are kept elsewhere and for ever.
 */
@Component
class KeptImports implements Kept {
  private static final String PROPERTY = "countersign.retention.imports";

  /** The rows of a run before the run itself. */
  private static final List<String> IN_TURN =
      List.of(
          """
          delete from command.import_refusal where ordinal in (
            select row.ordinal from command.import_refusal row
            join command.import_run run on run.id = row.import_id
            where run.finished_at < ? limit ?)
          """,
          """
          delete from command.import_command where ordinal in (
            select row.ordinal from command.import_command row
            join command.import_run run on run.id = row.import_id
            where run.finished_at < ? limit ?)
          """,
          """
          delete from command.import_run where id in (
            select id from command.import_run where finished_at < ? limit ?)
          """);

  private final JdbcClient jdbc;
  private final Duration time;

  KeptImports(JdbcClient jdbc, @Value("${" + PROPERTY + ":365d}") Duration time) {
    this.jdbc = jdbc;
    this.time = Kept.configured(PROPERTY, time);
  }

  @Override
  public String rows() {
    return "rows of reports of imports";
  }

  @Override
  public Duration time() {
    return time;
  }

  @Override
  public int deleteBefore(Instant moment, int atMost) {
    int deleted = 0;
    for (String statement : IN_TURN) {
      if (deleted < atMost) {
        deleted += jdbc.sql(statement).params(Timestamp.from(moment), atMost - deleted).update();
      }
    }
    return deleted;
  }
}
