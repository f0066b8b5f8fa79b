package dev.countersign.events;

/** An identifier that people have no code for: where a creating command gives none, one is made. */
public interface GeneratedId extends Id {}
