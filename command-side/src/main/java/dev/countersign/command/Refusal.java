package dev.countersign.command;

/** Why something is refused, in one sentence that says what would help, in English and Chinese. */
public record Refusal(String en, String zh) {}
