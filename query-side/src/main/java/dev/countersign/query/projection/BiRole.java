package dev.countersign.query.projection;

/**
 * The database role for BI tools that a program makes by itself, where the operator names none by
 * {@code countersign.views.reader-role}.
 *
 * @param name that of the role, which exists
 */
public record BiRole(String name) {}
