package dev.countersign.web;

import dev.countersign.eventstore.SchemaMigration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.JdbcTemplate;

/** Security events, in the schema {@code security}. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
class SecurityEventsAutoConfiguration {
  @Bean
  SecurityEvents securityEvents(DataSource dataSource) {
    SchemaMigration.migrate(dataSource, "security", "classpath:db/security");
    return new SecurityEvents(new JdbcTemplate(dataSource));
  }
}
