package dev.countersign.command.policy;

/**
 * A fact: the ISO 4217 currency in which amounts will be compared when a version takes effect, as
 * far as is known.
 */
public record HouseCurrency(String code) {}
