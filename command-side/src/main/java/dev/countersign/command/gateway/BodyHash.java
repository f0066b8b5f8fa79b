package dev.countersign.command.gateway;

import dev.countersign.command.Command;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.EventJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fingerprint of a command and of whom it is sent for, by which an idempotency key knows again the
 * one body that it was used with: SHA-256 in lower case hexadecimal digits.
 */
final class BodyHash {
  private static final JsonMapper JSON = EventJson.builder().build();

  private BodyHash() {}

  static String of(Command command, @Nullable EmployeeId onBehalfOf) {
    return of(command.getClass().getSimpleName(), JSON.writeValueAsString(command), onBehalfOf);
  }

  /**
   * Whether the hash was stored for the same body before commands were hashed without their
   * package. Keys from that time are still repeated: by an import that was cut off, by a client.
   */
  static boolean wasOf(Command command, @Nullable EmployeeId onBehalfOf, String hash) {
    return wasOf(command, JSON.writeValueAsString(command), onBehalfOf, hash);
  }

  /** Whether it was so when its target was named in another way. */
  static boolean wasOf(
      Command command,
      String target,
      String formerly,
      @Nullable EmployeeId onBehalfOf,
      String hash) {
    String body =
        JSON.writeValueAsString(command).replace('"' + target + '"', '"' + formerly + '"');
    return of(command.getClass().getSimpleName(), body, onBehalfOf).equals(hash)
        || wasOf(command, body, onBehalfOf, hash);
  }

  private static boolean wasOf(
      Command command, String written, @Nullable EmployeeId onBehalfOf, String hash) {
    String name = command.getClass().getSimpleName();
    String formerly = FormerPackages.OF.getProperty(name);
    if (formerly == null) {
      return false;
    }
    // At that time contracts were the only documents that were approved.
    String body = written.replace("{\"document\":\"contract:", "{\"contractId\":\"");
    boolean renamed = Character.isUpperCase(formerly.charAt(formerly.lastIndexOf('.') + 1));
    return of(renamed ? formerly : formerly + '.' + name, body, onBehalfOf).equals(hash);
  }

  private static String of(String name, String body, @Nullable EmployeeId onBehalfOf) {
    try {
      byte[] text =
          (name + body + (onBehalfOf == null ? "" : onBehalfOf)).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Read only once a key of that time comes. */
  private static final class FormerPackages {
    private static final Properties OF = new Properties();

    static {
      try (InputStream in = new ClassPathResource("former-packages.properties").getInputStream()) {
        OF.load(in);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
