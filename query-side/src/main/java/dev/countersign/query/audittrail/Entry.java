package dev.countersign.query.audittrail;

import dev.countersign.events.Personal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A row of {@code audit_trail.entry}, without its position.
 *
 * @param changes what the event tells of before and after
 * @param payload all particulars of the event
 */
record Entry(
    Instant recordedAt,
    String type,
    String stream,
    String subject,
    long sequence,
    @Nullable String actor,
    @Nullable String onBehalfOf,
    @Personal @Nullable String reason,
    @Personal List<Change> changes,
    @Personal @Schema(description = "All particulars of the event.") JsonNode payload,
    @Nullable Integer policyVersion,
    @Nullable String commandName,
    @Nullable String commandId,
    @Nullable String requestId,
    @Nullable String importId,
    @Nullable String sourceAddress,
    @Nullable String traceParent,
    @Nullable String correlationId) {

  /** A field before and after; absent where it was empty. */
  record Change(String field, @Nullable JsonNode from, @Nullable JsonNode to) {}
}
