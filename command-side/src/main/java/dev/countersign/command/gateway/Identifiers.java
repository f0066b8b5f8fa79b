package dev.countersign.command.gateway;

import dev.countersign.events.ContractId;
import dev.countersign.events.CustomerId;
import dev.countersign.events.MemoId;
import dev.countersign.events.OpportunityId;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.axonframework.common.IdentifierFactory;
import org.jspecify.annotations.Nullable;

/**
 * Names new things that people have no code for. With an idempotency key the name follows from the
 * key, so that a repeated send means the same thing.
 */
final class Identifiers {
  private static final Set<Class<?>> GENERATED =
      Set.of(ContractId.class, CustomerId.class, MemoId.class, OpportunityId.class);

  private Identifiers() {}

  static Optional<String> generate(CommandType type, String actor, @Nullable String key) {
    if (!GENERATED.contains(type.target().getType())) {
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
