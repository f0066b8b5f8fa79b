package dev.countersign.command.policy;

import dev.countersign.events.policy.Policy;
import java.time.LocalDate;

/** What a policy says from a date on. */
public record PolicyVersion(LocalDate effectiveFrom, Policy policy) {}
