package dev.countersign.events;

/** The same in English and in Chinese. */
public record BilingualText(String en, String zh) {}
