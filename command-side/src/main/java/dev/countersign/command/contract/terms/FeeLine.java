package dev.countersign.command.contract.terms;

import dev.countersign.events.Money;
import dev.countersign.events.contract.Fee;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of a fee schedule: it names its deliverable by number, or the first and last day of its
 * period.
 */
public record FeeLine(
    @NotNull Money amount,
    @Nullable Integer deliverable,
    @Nullable LocalDate from,
    @Nullable LocalDate to) {
  /** As they stand in the contract, numbered from one. */
  static List<Fee> numbered(List<FeeLine> lines) {
    List<Fee> fees = new ArrayList<>();
    for (FeeLine line : lines) {
      fees.add(new Fee(fees.size() + 1, line.amount(), line.deliverable(), line.from(), line.to()));
    }
    return List.copyOf(fees);
  }
}
