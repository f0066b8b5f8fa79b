package dev.countersign.query.contractarchive;

import dev.countersign.events.ContractId;
import dev.countersign.query.projection.Recorded;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of {@code contract_archive.happening}: an event of whatever stream that names a contract.
 *
 * @param particulars what its sentence says of it, by component
 */
record Happening(
    ContractId contractId,
    String event,
    String stream,
    Map<String, JsonNode> particulars,
    @Nullable LocalDate effectiveDate,
    Instant recordedAt,
    @Nullable String recordedBy,
    @Nullable String onBehalfOf,
    @Nullable String reason,
    @Nullable String command) {
  static Happening of(ContractId contractId, Recorded recorded) {
    EventParts parts = EventParts.of(recorded.event());
    String reason = recorded.reason();
    return new Happening(
        contractId,
        recorded.type(),
        recorded.stream(),
        parts.particulars(recorded.event()),
        recorded.event().effectiveDate(),
        recorded.recordedAt(),
        recorded.actor(),
        recorded.metadata("onBehalfOf"),
        reason == null ? parts.words(recorded.event()) : reason,
        recorded.metadata("commandName"));
  }
}
