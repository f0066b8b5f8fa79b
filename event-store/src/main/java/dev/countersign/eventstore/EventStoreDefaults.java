package dev.countersign.eventstore;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Properties that hold wherever this module is used, unless an application sets them itself. */
final class EventStoreDefaults implements EnvironmentPostProcessor {
  private static final Map<String, Object> DEFAULTS =
      Map.ofEntries(
          // Those who work and those who keep views current; more would only wait in PostgreSQL.
          Map.entry(
              "spring.datasource.hikari.maximum-pool-size",
              8 + 2 * Runtime.getRuntime().availableProcessors()),
          Map.entry("axon.axonserver.enabled", "false"),
          // Each has two connections for a moment, so fewer than there are connections.
          Map.entry(
              "axon.axonserver.command-threads",
              4 + 2 * Runtime.getRuntime().availableProcessors()),
          Map.entry("axon.serializer.general", "jackson3"),
          Map.entry("axon.serializer.messages", "jackson3"),
          Map.entry("axon.serializer.events", "jackson3"),
          // Nothing calls out unasked.
          Map.entry("axon.update-check.disabled", "true"),
          // Axon 4.13.0 walks the stack for every handler that it could have to interrupt.
          Map.entry("axon.timeout.enabled", "false"),
          // Every module migrates its own schema.
          Map.entry("spring.flyway.enabled", "false"),
          // In seconds: nobody waits for an answer of a database that stands still. See
          // WithoutNetworkTimeout.
          Map.entry("spring.datasource.hikari.data-source-properties.socketTimeout", "20"),
          // A process that is paused inside a transaction must not hold up all others.
          Map.entry(
              "spring.datasource.hikari.connection-init-sql",
              "set idle_in_transaction_session_timeout = '10s'"),
          Map.entry("logging.level.org.flywaydb", "warn"));

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("countersign event store defaults", DEFAULTS));
  }
}
