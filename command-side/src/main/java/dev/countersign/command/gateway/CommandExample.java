package dev.countersign.command.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a command is sent on the demo data; in {@code examples/<CommandName>.json}.
 *
 * @param account the demo account that may send it
 * @param path values of the path's variables, by name
 */
record CommandExample(String account, Map<String, String> path, Map<String, Object> body) {
  static CommandExample of(CommandType type, JsonMapper json) {
    try (InputStream in =
        new ClassPathResource("examples/" + type.name() + ".json").getInputStream()) {
      return json.readValue(in, CommandExample.class);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
