package dev.countersign.architecture.violations;

import dev.countersign.command.Command;

/** Nobody knows who may send it. */
public record CommandWithoutIntention(String anything) implements Command {}
