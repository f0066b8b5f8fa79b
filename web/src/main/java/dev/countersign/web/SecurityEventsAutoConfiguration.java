package dev.countersign.web;

import dev.countersign.eventstore.Kept;
import dev.countersign.eventstore.SchemaMigration;
import java.time.Duration;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Security events, in the schema {@code security}. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
class SecurityEventsAutoConfiguration {
  private static final String KEPT = "countersign.retention.security-events";

  @Bean
  SecurityEvents securityEvents(
      DataSource dataSource, @Value("${" + KEPT + ":1095d}") Duration time) {
    SchemaMigration.migrate(dataSource, "security", "classpath:db/security");
    return new SecurityEvents(new JdbcTemplate(dataSource), Kept.configured(KEPT, time));
  }
}
