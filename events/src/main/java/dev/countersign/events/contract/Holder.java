package dev.countersign.events.contract;

import dev.countersign.events.EmployeeId;
import dev.countersign.events.Personal;
import org.jspecify.annotations.Nullable;

/**
 * Who has an original in hands: a department, an employee, the customer or the archive, in words
 * and, for employees, by number.
 */
public record Holder(String kind, @Personal String name, @Nullable EmployeeId employeeId) {
  /** The archive itself. */
  public static Holder archive(String location) {
    return new Holder("archive", location, null);
  }

  /** A department of our company. */
  public static Holder department(String name) {
    return new Holder("department", name, null);
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
