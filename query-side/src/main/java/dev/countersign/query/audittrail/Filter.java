package dev.countersign.query.audittrail;

import dev.countersign.query.reading.Statement;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Which entries are wanted; all conditions hold together. */
record Filter(
    @Parameter(
            description = "Only this record: a stream like contract:0190..., or the id alone.",
            example = "contract:0190a1b2-0000-7000-8000-000000000001")
        @Nullable String record,
    @Parameter(description = "Only what this employee did, or was done for them.")
        @Nullable String person,
    @Parameter(description = "Only this type of event.", example = "ContractApproved")
        @Nullable String type,
    @Parameter(description = "Recorded at this instant or later.") @Nullable Instant from,
    @Parameter(description = "Recorded before this instant.") @Nullable Instant to,
    @Parameter(description = "Only what this import caused.") @Nullable String importId,
    @Parameter(description = "Only what this command caused.") @Nullable String commandId,
    @Parameter(description = "Only what this HTTP request caused.") @Nullable String requestId) {

  static final String SQL =
      """
      (cast(:record as text) is null
        or e.subject = :subject and (e.stream = :record or e.subject = :record))
      and (cast(:person as text) is null or e.actor = :person or e.on_behalf_of = :person)
      and (cast(:type as text) is null or e.type = :type)
      and (cast(:from as timestamptz) is null or e.recorded_at >= cast(:from as timestamptz))
      and (cast(:to as timestamptz) is null or e.recorded_at < cast(:to as timestamptz))
      and (cast(:import as text) is null or e.import_id = :import)
      and (cast(:command as text) is null or e.command_id = :command)
      and (cast(:request as text) is null or e.request_id = :request)
      """;

  Statement on(Statement question) {
    return question
        .with("record", record)
        .with("subject", record == null ? null : record.substring(record.indexOf(':') + 1))
        .with("person", person)
        .with("type", type)
        .with("from", from == null ? null : from.toString())
        .with("to", to == null ? null : to.toString())
        .with("import", importId)
        .with("command", commandId)
        .with("request", requestId);
  }
}
