package dev.countersign.command.gateway;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.GeneratedId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Names new things that people have no code for. With an idempotency key the name follows from the
 * key, so that a repeated send means the same thing; and from a secret, so that nobody else can
 * take the name before.
 */
@Component
class Identifiers {
  private static final String HASH = "HmacSHA256";

  private final JdbcClient jdbc;
  private volatile @Nullable SecretKeySpec secret;

  Identifiers(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whether its target is named for whoever gives no name. */
  static boolean isGenerated(CommandType type) {
    return type.creates() && GeneratedId.class.isAssignableFrom(type.target().getType());
  }

  /** A name for what the command creates. */
  String generate(CommandType type, String actor, @Nullable String key) {
    if (key == null) {
      return IdentifierFactory.getInstance().generateIdentifier();
    }
    try {
      Mac mac = Mac.getInstance(HASH);
      mac.init(secret());
      ByteBuffer hash = ByteBuffer.wrap(mac.doFinal(seed(type, actor, key)));
      // RFC 9562, version 8: made as the house makes it.
      return new UUID(
              (hash.getLong() & ~0xF000L) | 0x8000L,
              (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L)
          .toString();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** What {@link #generate} gave before there was a secret, for keys of that time. */
  static String formerly(CommandType type, EmployeeId actor, String key) {
    return UUID.nameUUIDFromBytes(seed(type, actor.value(), key)).toString();
  }

  private static byte[] seed(CommandType type, String actor, String key) {
    return (actor + ' ' + type.name() + ' ' + key).getBytes(StandardCharsets.UTF_8);
  }

  private SecretKeySpec secret() {
    SecretKeySpec known = secret;
    if (known == null) {
      known =
          new SecretKeySpec(
              jdbc.sql("select secret from command.naming").query(byte[].class).single(), HASH);
      secret = known;
    }
    return known;
  }
}
