package dev.countersign.events.omission;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.OmissionId;

/** The event keeps waiting: the proposal was rejected, or taken back by who had made it. */
public record OmissionRejected(OmissionId omissionId, String reason, EmployeeId rejectedBy)
    implements OmissionEvent {}
