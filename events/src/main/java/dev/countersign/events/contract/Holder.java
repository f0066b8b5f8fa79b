package dev.countersign.events.contract;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Who has an original in hands: a department, an employee or the customer, in words and, for
 * employees, by number.
 */
public record Holder(String kind, @Personal String name, @Nullable EmployeeId employeeId) {
  /** The archive itself. */
  public static Holder archive(String location) {
    return new Holder("archive", location, null);
  }

  /** An employee, known by number. */
  public static Holder employee(EmployeeId employeeId) {
    return new Holder("employee", employeeId.value(), employeeId);
  }

  /** The customer. */
  public static Holder customer() {
    return new Holder("customer", "customer", null);
  }
}
