package dev.countersign.query.audittrail;

import dev.countersign.events.EventJson;
import dev.countersign.query.audittrail.Entry.Change;
import dev.countersign.query.names.Names;
import dev.countersign.query.projection.Journal;
import dev.countersign.query.projection.Projector;
import dev.countersign.query.projection.Recorded;
import dev.countersign.query.projection.Tables;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keeps every event, whatever it is. */
final class AuditTrailProjector implements Projector {
  private static final JsonMapper JSON = EventJson.builder().build();

  private final Journal<Entry> entries;
  private final Names names;

  AuditTrailProjector(Tables tables) {
    entries = tables.journal("entry", Entry.class);
    names = new Names(tables);
  }

  @Override
  public void project(Recorded recorded) {
    names.project(recorded.event());
    JsonNode payload = JSON.valueToTree(recorded.event());
    JsonNode policyVersion = payload.get("policyVersion");
    entries.add(
        new Entry(
            recorded.recordedAt(),
            recorded.type(),
            recorded.stream(),
            recorded.subject(),
            recorded.sequence(),
            recorded.actor(),
            recorded.metadata("onBehalfOf"),
            recorded.reason() == null ? text(payload.get("reason")) : recorded.reason(),
            changes(payload),
            payload,
            policyVersion == null ? null : policyVersion.intValue(),
            recorded.metadata("commandName"),
            recorded.metadata("commandId"),
            recorded.metadata("requestId"),
            recorded.metadata("importId"),
            recorded.metadata("sourceAddress"),
            recorded.metadata("traceparent"),
            recorded.metadata("correlationId")));
  }

  /** Events tell of a change by a pair of fields, {@code fromAmount} and {@code toAmount}. */
  private static List<Change> changes(JsonNode payload) {
    return payload.propertyNames().stream()
        .filter(name -> name.length() > 2 && name.startsWith("to"))
        .filter(name -> Character.isUpperCase(name.charAt(2)))
        .map(
            name ->
                new Change(
                    Character.toLowerCase(name.charAt(2)) + name.substring(3),
                    payload.get("from" + name.substring(2)),
                    payload.get(name)))
        .toList();
  }

  private static @Nullable String text(@Nullable JsonNode value) {
    return value == null ? null : value.asString();
  }
}
