package dev.countersign.command;

/**
 * A wish of somebody that may be refused. A command is a record annotated with {@link Intention};
 * its URL, roles, validation and API description all come from that record.
 */
public interface Command {}
