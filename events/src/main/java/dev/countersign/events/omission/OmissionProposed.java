package dev.countersign.events.omission;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.OmissionId;

/**
 * Somebody proposed that a view pass over one event; it counts only once another person has
 * confirmed it.
 *
 * @param view by its name
 * @param position of the event in the log
 * @param stream to which it belongs
 * @param sequence its place there
 * @param type its full name as it stands in the log
 */
public record OmissionProposed(
    OmissionId omissionId,
    String view,
    long position,
    String stream,
    long sequence,
    String type,
    String reason,
    EmployeeId proposedBy)
    implements OmissionEvent {}
