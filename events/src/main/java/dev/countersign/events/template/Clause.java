package dev.countersign.events.template;

import dev.countersign.events.BilingualText;

/**
 * One clause of a template.
 *
 * @param number by which the contract refers to it, for example {@code 5.2}
 * @param kind what it is about
 * @param mayBeDeviatedFrom whether a contract on the template may say otherwise
 */
public record Clause(
    String number,
    ClauseKind kind,
    BilingualText title,
    BilingualText text,
    boolean mayBeDeviatedFrom) {}
