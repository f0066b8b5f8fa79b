package dev.countersign.command;

import dev.countersign.events.policy.DutyPolicy;
import java.time.LocalDate;

/** Knows which duties are kept apart, for decisions that no aggregate makes. */
@FunctionalInterface
public interface DutyPolicies {
  /** What is in force on that day. */
  DutyPolicy on(LocalDate day);
}
