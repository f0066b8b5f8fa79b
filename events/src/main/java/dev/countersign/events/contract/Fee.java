package dev.countersign.events.contract;

import dev.countersign.events.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One line of the fee schedule of a brand operation contract: for a deliverable, or for a period
 * (2.4.4).
 *
 * @param line its number in the schedule, from 1
 * @param deliverable the number of what it is paid for; null: for a period
 * @param from the first day of the period; null: for a deliverable
 * @param to its last day
 */
public record Fee(
    int line,
    Money amount,
    @Nullable Integer deliverable,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {}
