package dev.countersign.command;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.employee.ApprovalDelegated;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who lets whom decide in their place, and in what, from the first to the last day, both included.
 *
 * @param number counts what the delegator ever delegated, from 1
 */
public record Delegation(
    EmployeeId delegator,
    int number,
    EmployeeId delegate,
    Set<Grant> grants,
    LocalDate firstDay,
    LocalDate lastDay) {
  /** Keeps a copy. */
  public Delegation {
    grants = Set.copyOf(grants);
  }

  /** What the event tells of. */
  public static Delegation of(ApprovalDelegated event) {
    return new Delegation(
        event.employeeId(),
        event.delegation(),
        event.delegateId(),
        event.roles().stream()
            .map(role -> new Grant(role, event.branchId()))
            .collect(Collectors.toSet()),
        event.firstDay(),
        event.lastDay());
  }

  /** Whether the day is one of its days. */
  public boolean covers(LocalDate day) {
    return !day.isBefore(firstDay) && !day.isAfter(lastDay);
  }
}
