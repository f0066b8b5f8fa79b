package dev.countersign.query.projection;

/** An event that is damaged, or of a type or revision that this build does not know. */
record Unreadable(
    long position, String eventId, String stream, long sequence, String name, String reason)
    implements Incoming {}
