package dev.countersign.web;

import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/** Properties that hold wherever this module is used, unless an application sets them itself. */
final class WebDefaults implements EnvironmentPostProcessor {
  private static final Map<String, Object> DEFAULTS =
      Map.of(
          // More at once would only take turns, and turns from the compiler of the JVM.
          "server.tomcat.threads.max",
          8 * Runtime.getRuntime().availableProcessors(),
          // Whoever sends a body half and no more is not waited for.
          "server.tomcat.connection-timeout",
          "5s",
          "server.tomcat.keep-alive-timeout",
          "60s",
          // Tomcat would close each connection after a hundred requests.
          "server.tomcat.max-keep-alive-requests",
          -1,
          "springdoc.api-docs.version",
          "openapi_3_1",
          "springdoc.default-produces-media-type",
          "application/json");

  @Override
  public void postProcessEnvironment(
      ConfigurableEnvironment environment, SpringApplication application) {
    environment
        .getPropertySources()
        .addLast(new MapPropertySource("countersign web defaults", DEFAULTS));
  }
}
