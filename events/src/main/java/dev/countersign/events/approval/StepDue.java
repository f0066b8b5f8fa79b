package dev.countersign.events.approval;

import java.time.Instant;

/** When an open approval step must be decided, as an instant on the wall clock of the company. */
public record StepDue(String step, Instant dueAt) {}
