package dev.countersign.command.gateway;

import dev.countersign.command.Actor;
import dev.countersign.events.EmployeeId;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;

/**
 * What accompanies a command on the bus and, but for the idempotency key and the expected version,
 * stays on record with every event: who, in whose place, from where, by which request and import,
 * and, where an event led to it, because of which.
 *
 * @param bySystem whether the program itself sends it, which then may do everything; whoever sends
 *     it, an actor called {@code system} is a person like any other
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
    @Nullable Long expectedVersion,
    @Nullable Cause cause,
    boolean bySystem)
    implements EnvelopeBuilder.With {

  static final String ACTOR = "actor";
  static final String BY_SYSTEM = "bySystem";
  static final String ON_BEHALF_OF = "onBehalfOf";
  static final String REASON = "reason";
  static final String REQUEST_ID = "requestId";
  static final String CORRELATION_ID = "correlationId";
  static final String CAUSATION_ID = "causationId";
  static final String SOURCE_ADDRESS = "sourceAddress";
  static final String TRACEPARENT = "traceparent";
  static final String IMPORT_ID = "importId";
  static final String IDEMPOTENCY_KEY = "idempotencyKey";
  static final String EXPECTED_VERSION = "expectedVersion";
  static final String BODY_HASH = "bodyHash";

  /** An event because of which a command is sent, and what all that it led to is known by. */
  record Cause(String eventId, String correlationId) {}

  /** For what is sent because somebody, or a clock, asks for it. */
  public Envelope(
      EmployeeId actor,
      @Nullable EmployeeId onBehalfOf,
      @Nullable String reason,
      String requestId,
      @Nullable String sourceAddress,
      @Nullable String traceparent,
      @Nullable String importId,
      @Nullable String idempotencyKey,
      @Nullable Long expectedVersion) {
    this(
        actor,
        onBehalfOf,
        reason,
        requestId,
        sourceAddress,
        traceparent,
        importId,
        idempotencyKey,
        expectedVersion,
        null,
        false);
  }

  /** For what the system does by itself. */
  public static Envelope system(String requestId) {
    return new Envelope(Actor.SYSTEM, null, null, requestId, null, null, null, null, null)
        .withBySystem(true);
  }

  /** The same, safe to repeat: the key makes a second send answer like the first. */
  public Envelope once(String key) {
    return withIdempotencyKey(key);
  }

  /** The same, because of an event: what follows belongs to what the event belongs to. */
  public Envelope because(EventMessage<?> event) {
    return withCause(
        new Cause(
            event.getIdentifier(),
            (String) event.getMetaData().getOrDefault(CORRELATION_ID, event.getIdentifier())));
  }

  Map<String, Object> metaData(String bodyHash) {
    Map<String, Object> metaData = new HashMap<>();
    metaData.put(ACTOR, actor.value());
    metaData.put(BY_SYSTEM, bySystem);
    metaData.put(REQUEST_ID, requestId);
    metaData.put(CORRELATION_ID, cause == null ? requestId : cause.correlationId());
    putIfPresent(metaData, CAUSATION_ID, cause == null ? null : cause.eventId());
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
