package dev.countersign.eventstore;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Properties that hold wherever this module is used, unless an application sets them itself. */
final class EventStoreDefaults implements EnvironmentPostProcessor {
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          "axon.axonserver.enabled", "false",
          "axon.serializer.general", "jackson3",
          "axon.serializer.messages", "jackson3",
          "axon.serializer.events", "jackson3",
          // Nothing calls out unasked.
          "axon.update-check.disabled", "true",
          // Axon 4.13.0 walks the stack for every handler that it could have to interrupt.
          "axon.timeout.enabled", "false",
          // Every module migrates its own schema.
          "spring.flyway.enabled", "false",
          // In seconds: nobody waits for an answer of a database that stands still. See Unhurried.
          "spring.datasource.hikari.data-source-properties.socketTimeout", "20",
          // A process that is paused inside a transaction must not hold up all others.
          "spring.datasource.hikari.connection-init-sql",
              "set idle_in_transaction_session_timeout = '10s'",
          "logging.level.org.flywaydb", "warn");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("countersign event store defaults", DEFAULTS));
  }
}
