package dev.countersign.application;

import dev.countersign.postgres.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Brings its own PostgreSQL unless {@code spring.datasource.url} names another one. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabase.NoOtherConfigured.class)
class EmbeddedDatabase {
  @Bean(destroyMethod = "close")
  EmbeddedPostgres postgres(@Value("${countersign.data-directory}") Path directory) {
    // Spring closes it, after everything that uses it; a hook of its own would run beside Spring's.
    var options = new EmbeddedPostgres.Options(0, Map.of(), false);
    return EmbeddedPostgres.start(directory.toAbsolutePath().normalize(), options);
  }

  @Bean
  JdbcConnectionDetails connectionDetails(EmbeddedPostgres postgres) {
    return new JdbcConnectionDetails() {
      @Override
      public String getJdbcUrl() {
        return postgres.jdbcUrl();
      }

      @Override
      public String getUsername() {
        return postgres.username();
      }

      @Override
      public String getPassword() {
        return postgres.password();
      }
    };
  }

  static final class NoOtherConfigured implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().containsProperty("spring.datasource.url");
    }
  }
}
