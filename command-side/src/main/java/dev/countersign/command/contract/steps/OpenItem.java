package dev.countersign.command.contract.steps;

/** Something about a contract that is not done, in both languages. */
public record OpenItem(String en, String zh) {}
