package dev.countersign.query.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.OmissionId;
import dev.countersign.events.omission.OmissionPhase;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code directory.omission}: whether a view passes over an event.
 *
 * @param ofView by its name
 * @param eventPosition of the event in the log
 * @param eventType its full name as it stands in the log
 * @param decidedBy who confirmed or rejected it
 */
@RecordBuilder
record Omission(
    @Key OmissionId omissionId,
    String ofView,
    long eventPosition,
    String eventStream,
    long eventSequence,
    String eventType,
    OmissionPhase phase,
    EmployeeId proposedBy,
    String proposedWhy,
    @Nullable EmployeeId decidedBy,
    @Nullable String rejectedWhy,
    @JsonUnwrapped LastChange change)
    implements OmissionBuilder.With {}
