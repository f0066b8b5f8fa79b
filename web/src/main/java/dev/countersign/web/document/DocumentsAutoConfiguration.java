package dev.countersign.web.document;

import dev.countersign.eventstore.SchemaMigration;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** Stored files, in the schema {@code document}. */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
class DocumentsAutoConfiguration {
  @Bean
  Documents documents(DataSource dataSource) {
    SchemaMigration.migrate(dataSource, "document", "classpath:db/document");
    return new Documents(dataSource);
  }
}
