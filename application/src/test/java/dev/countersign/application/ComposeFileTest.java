package dev.countersign.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * What docker-compose.yml promises; whether it is a compose file at all, a compose client tells.
 */
class ComposeFileTest {
  private static Map<String, Map<String, Object>> services;

  @BeforeAll
  static void read() throws IOException {
    Map<String, Map<String, Map<String, Object>>> file =
        new Yaml(new SafeConstructor(new LoaderOptions()))
            .load(Files.readString(Path.of("..", "docker-compose.yml")));
    services = Objects.requireNonNull(file.get("services"));
  }

  @Test
  void allFourAreThere() {
    assertThat(services).containsOnlyKeys("axon-server", "postgres", "command-side", "query-side");
  }

  @Test
  void everyImageHasItsVersionAndEveryServiceTellsItsHealth() {
    services.forEach(
        (name, service) -> {
          assertThat(service.get("image")).asString().as(name).matches(".+:\\d.*");
          assertThat(service.get("healthcheck")).as(name).isNotNull();
        });
  }

  /** Why it is this one is said where operators look. */
  @Test
  void theVersionOfAxonServerIsTheOneOfTheDocumentation() throws IOException {
    String image = String.valueOf(services.getOrDefault("axon-server", Map.of()).get("image"));
    String version = image.replaceFirst(".*:([0-9.]+).*", "$1");
    assertThat(Files.readString(Path.of("..", "docs", "operations.md")))
        .contains("It names Axon Server " + version + ":");
  }

  @Test
  void nobodyIsPrivilegedAndNothingIsWrittenOutsideVolumes() {
    services.forEach(
        (name, service) -> {
          assertThat(service).as(name).doesNotContainKeys("privileged", "network_mode", "pid");
          assertThat(service).as(name).containsEntry("read_only", true);
          assertThat(service.get("cap_drop")).asString().as(name).isEqualTo("[ALL]");
          assertThat(service.get("security_opt")).asString().contains("no-new-privileges");
        });
  }

  @Test
  void secretsComeFromTheEnvironmentAndHaveNoDefaults() {
    Map<String, String> secrets = new LinkedHashMap<>();
    services.forEach(
        (name, service) -> {
          if (service.get("environment") instanceof Map<?, ?> environment) {
            environment.forEach(
                (key, value) -> {
                  if (key.toString().matches(".*(PASSWORD|TOKEN|SECRET).*")) {
                    secrets.put(name + " " + key, value.toString());
                  }
                });
          }
        });
    assertThat(secrets).hasSizeGreaterThanOrEqualTo(6);
    assertThat(secrets.values()).allMatch(value -> value.matches("\\$\\{[A-Z_]+:\\?[^}]+}"));
  }
}
