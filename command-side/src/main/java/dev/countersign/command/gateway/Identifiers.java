package dev.countersign.command.gateway;

import dev.countersign.events.GeneratedId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;

/**
 * Names new things that people have no code for. With an idempotency key the name follows from the
 * key, so that a repeated send means the same thing.
 */
final class Identifiers {
  private Identifiers() {}

  static Optional<String> generate(CommandType type, String actor, @Nullable String key) {
    if (!GeneratedId.class.isAssignableFrom(type.target().getType())) {
      return Optional.empty();
    }
    return Optional.of(
        key == null
            ? IdentifierFactory.getInstance().generateIdentifier()
            : UUID.nameUUIDFromBytes(
                    (actor + ' ' + type.name() + ' ' + key).getBytes(StandardCharsets.UTF_8))
                .toString());
  }
}
