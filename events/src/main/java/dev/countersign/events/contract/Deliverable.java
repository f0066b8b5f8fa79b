package dev.countersign.events.contract;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a brand operation contract delivers (2.4.4).
 *
 * @param deliverable its number in the contract, from 1
 * @param dueOn by when; null: as it is called for
 */
public record Deliverable(int deliverable, String description, @Nullable LocalDate dueOn) {}
