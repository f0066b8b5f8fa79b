package dev.countersign.application;

import dev.countersign.bi.Bi;
import dev.countersign.postgres.EmbeddedPostgres;
import dev.countersign.query.projection.BiRole;
import dev.countersign.web.StopReport;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.unit.DataSize;

/** Brings its own PostgreSQL unless {@code spring.datasource.url} names another one. */
@Configuration(proxyBeanMethods = false)
@Conditional(EmbeddedDatabase.NoOtherConfigured.class)
class EmbeddedDatabase {
  /** Spring closes it, after everything that uses it. */
  record Running(EmbeddedPostgres postgres, StopReport report) implements AutoCloseable {
    @Override
    public void close() {
      postgres.close();
      report.add("the embedded database has stopped");
    }
  }

  @Bean
  Running embeddedPostgres(
      @Value("${countersign.data-directory}") Path directory, StopReport report) {
    // A hook of its own would run beside Spring's.
    var options = new EmbeddedPostgres.Options(0, Map.of(), false);
    return new Running(
        EmbeddedPostgres.start(directory.toAbsolutePath().normalize(), options), report);
  }

  @Bean
  JdbcConnectionDetails connectionDetails(Running running) {
    EmbeddedPostgres postgres = running.postgres();
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

  /** Made at the first start, unless the operator made one. */
  @Bean
  @ConditionalOnProperty(name = Bi.PROPERTY, havingValue = Bi.ROLE, matchIfMissing = true)
  BiRole biRole(Running running) {
    running.postgres().letRead(Bi.ROLE);
    return new BiRole(Bi.ROLE);
  }

  @Bean
  FreeSpace freeSpace(
      @Value("${countersign.data-directory}") Path directory,
      @Value("${countersign.keep-free}") DataSize atLeast) {
    return new FreeSpace(directory, atLeast);
  }

  /** In the place of Spring Boot's own, which looks at the working directory. */
  @Bean
  HealthIndicator diskSpaceHealthIndicator(FreeSpace space) {
    return () -> (space.isEnough() ? Health.up() : Health.down()).build();
  }

  static final class NoOtherConfigured implements Condition {
    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
      return !context.getEnvironment().containsProperty("spring.datasource.url");
    }
  }
}
