package dev.countersign.query.feed;

import com.fasterxml.jackson.annotation.JsonRawValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An event of the log as CloudEvents 1.0 has it. Attributes are in lower case and, where they are
 * numbers that may grow beyond 32 bits, text, both as that standard wants it.
 *
 * @param id of the event itself
 * @param source the record that it belongs to, as a reference
 * @param type the full name of the event, as it is stored
 * @param subject the record, kind and identifier
 * @param time when it was recorded, in microseconds; for people, while order is by position
 * @param dataschema where the form of {@code data} is told
 * @param position its place in the one order of all events
 * @param sequence its place among the events of the record, from 0, with leading zeros
 * @param revision of the form of {@code data}; absent for the first
 * @param causationid the event because of which the house did this by itself
 * @param correlationid what all that began with the same request has in common
 * @param reason why, in words; only for who may see what is personal
 * @param sourceaddress where the request came from; only for who may see what is personal
 * @param data the particulars; without what is personal, unless the reader may see that, and absent
 *     where this build cannot tell what is
 */
@Schema(description = "An event of the log as CloudEvents 1.0 has it.")
public record CloudEvent(
    @Schema(description = "The version of the standard.", allowableValues = "1.0")
        String specversion,
    @Schema(description = "Of the event itself.", format = "uuid") String id,
    @Schema(
            description = "The record that it belongs to, as a reference.",
            format = "uri-reference",
            example = "/contract/0190a1b2-0000-7000-8000-000000000001")
        String source,
    @Schema(
            description = "The full name of the event, as it is stored.",
            example = "dev.countersign.events.contract.ContractApproved")
        String type,
    @Schema(
            description = "The record, kind and identifier.",
            example = "contract:0190a1b2-0000-7000-8000-000000000001")
        String subject,
    @Schema(description = "When it was recorded; order is by position.", format = "date-time")
        Instant time,
    @Schema(description = "How the particulars are written.", allowableValues = "application/json")
        String datacontenttype,
    @Schema(
            description = "Where the schema of the particulars is served.",
            format = "uri-reference",
            example = "/api/v1/events/schemas/ContractApproved")
        String dataschema,
    @Schema(
            description = "Its place in the one order of all events, a whole number.",
            pattern = "^[0-9]+$",
            example = "4711")
        String position,
    @Schema(
            description = "Its place among the events of the record, from 0.",
            pattern = "^[0-9]{10}$",
            example = "0000000003")
        String sequence,
    @Schema(description = "Of the form of the particulars; absent for the first.", example = "2")
        @Nullable String revision,
    @Schema(description = "The event because of which the house did this by itself.")
        @Nullable String causationid,
    @Schema(description = "What all that began with the same request has in common.")
        @Nullable String correlationid,
    @Schema(description = "Who did it.") @Nullable String actor,
    @Schema(description = "In whose place.") @Nullable String onbehalfof,
    @Schema(description = "Why, in words. Only for AUDITOR.") @Nullable String reason,
    @Schema(description = "The command that it came of.") @Nullable String commandname,
    @Schema(description = "The request that it came of.") @Nullable String requestid,
    @Schema(description = "The import that it came of.") @Nullable String importid,
    @Schema(description = "Where the request came from. Only for AUDITOR.")
        @Nullable String sourceaddress,
    @Schema(description = "The trace of the request, as W3C has it.") @Nullable String traceparent,
    @Schema(
            description =
                "The particulars; what is personal only for AUDITOR. Absent where this build does not"
                    + " know the event, unless for AUDITOR.",
            implementation = Map.class)
        @JsonRawValue
        @Nullable String data) {}
