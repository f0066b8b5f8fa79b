package dev.countersign.query.file;

import dev.countersign.eventstore.Kept;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is told of files ends a while after they did. */
@Component
class KeptFiles implements Kept {
  private static final String PROPERTY = "countersign.retention.files";

  private final JdbcClient jdbc;
  private final Duration time;

  KeptFiles(DataSource dataSource, @Value("${" + PROPERTY + ":365d}") Duration time) {
    this.jdbc = JdbcClient.create(dataSource);
    this.time = Kept.configured(PROPERTY, time);
  }

  @Override
  public String rows() {
    return "records of files";
  }

  @Override
  public Duration time() {
    return time;
  }

  @Override
  public int deleteBefore(Instant moment, int atMost) {
    return jdbc.sql(
            """
            delete from views.file where id in (
              select id from views.file where started_at < ? and advanced_at < ?
              order by started_at limit ?)
            """)
        .params(Timestamp.from(moment), Timestamp.from(moment), atMost)
        .update();
  }
}
