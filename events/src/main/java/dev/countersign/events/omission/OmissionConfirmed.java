package dev.countersign.events.omission;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.OmissionId;

/**
 * A second person agreed: the view passes over the event at the position, if it cannot take it.
 *
 * @param view by its name
 * @param position of the event in the log
 */
public record OmissionConfirmed(
    OmissionId omissionId, String view, long position, EmployeeId confirmedBy)
    implements OmissionEvent {}
