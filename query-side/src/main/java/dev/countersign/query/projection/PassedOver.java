package dev.countersign.query.projection;

/**
 * An event that is not in the rows of a view, because two persons decided so when the view could
 * not take it.
 *
 * @param type full name of the event as it stands in the log
 * @param reason why it could not be taken
 * @param omission the decision
 * @param decidedAt position of its confirmation in the log
 */
public record PassedOver(
    long position,
    String stream,
    long sequence,
    String type,
    String reason,
    String omission,
    long decidedAt) {}
