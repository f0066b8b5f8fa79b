package dev.countersign.command.gateway;

import dev.countersign.eventstore.Kept;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The idempotency keys of clients end. Those of the house itself, which have a blank where clients
 * may have none, do not: a row that is imported once more, or what an automation tries again after
 * months, must mean the same thing for ever.
 */
@Component
class KeptKeys implements Kept {
  private static final String PROPERTY = "countersign.retention.idempotency-keys";

  private final JdbcClient jdbc;
  private final Duration time;

  KeptKeys(JdbcClient jdbc, @Value("${" + PROPERTY + ":30d}") Duration time) {
    this.jdbc = jdbc;
    this.time = Kept.configured(PROPERTY, time);
  }

  @Override
  public String rows() {
    return "idempotency keys";
  }

  @Override
  public Duration time() {
    return time;
  }

  @Override
  public int deleteBefore(Instant moment, int atMost) {
    return jdbc.sql(
            """
            delete from command.idempotency where (actor, key) in (
              select actor, key from command.idempotency
              where recorded_at < ? and strpos(key, ' ') = 0 and actor <> 'system'
              limit ?)
            """)
        .params(Timestamp.from(moment), atMost)
        .update();
  }
}
