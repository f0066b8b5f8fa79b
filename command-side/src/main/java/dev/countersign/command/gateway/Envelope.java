package dev.countersign.command.gateway;

import dev.countersign.command.Actor;
import dev.countersign.events.EmployeeId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What accompanies a command on the bus and, but for the idempotency key and the expected version,
 * stays on record with every event: who, in whose place, from where, by which request and import.
 */
@RecordBuilder
public record Envelope(
    EmployeeId actor,
    @Nullable EmployeeId onBehalfOf,
    @Nullable String reason,
    String requestId,
    @Nullable String sourceAddress,
    @Nullable String traceparent,
    @Nullable String importId,
    @Nullable String idempotencyKey,
    @Nullable Long expectedVersion)
    implements EnvelopeBuilder.With {

  static final String ACTOR = "actor";
  static final String ON_BEHALF_OF = "onBehalfOf";
  static final String REASON = "reason";
  static final String REQUEST_ID = "requestId";
  static final String CORRELATION_ID = "correlationId";
  static final String SOURCE_ADDRESS = "sourceAddress";
  static final String TRACEPARENT = "traceparent";
  static final String IMPORT_ID = "importId";
  static final String IDEMPOTENCY_KEY = "idempotencyKey";
  static final String EXPECTED_VERSION = "expectedVersion";
  static final String BODY_HASH = "bodyHash";

  /** For what the system does by itself. */
  public static Envelope system(String requestId) {
    return new Envelope(Actor.SYSTEM, null, null, requestId, null, null, null, null, null);
  }

  /** The same, safe to repeat: the key makes a second send answer like the first. */
  public Envelope once(String key) {
    return withIdempotencyKey(key);
  }

  Map<String, Object> metaData(String bodyHash) {
    Map<String, Object> metaData = new HashMap<>();
    metaData.put(ACTOR, actor.value());
    metaData.put(REQUEST_ID, requestId);
    metaData.put(CORRELATION_ID, requestId);
    metaData.put(BODY_HASH, bodyHash);
    putIfPresent(metaData, ON_BEHALF_OF, onBehalfOf == null ? null : onBehalfOf.value());
    putIfPresent(metaData, REASON, reason);
    putIfPresent(metaData, SOURCE_ADDRESS, sourceAddress);
    putIfPresent(metaData, TRACEPARENT, traceparent);
    putIfPresent(metaData, IMPORT_ID, importId);
    putIfPresent(metaData, IDEMPOTENCY_KEY, idempotencyKey);
    putIfPresent(metaData, EXPECTED_VERSION, expectedVersion);
    return metaData;
  }

  private static void putIfPresent(
      Map<String, Object> metaData, String key, @Nullable Object value) {
    if (value != null) {
      metaData.put(key, value);
    }
  }
}
