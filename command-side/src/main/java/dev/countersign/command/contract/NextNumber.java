package dev.countersign.command.contract;

/**
 * A fact: the next number of a series, taken from it until the transaction ends.
 *
 * @param policyVersion the version of the policy whose template was used
 */
public record NextNumber(String series, int ordinal, String number, int policyVersion) {}
