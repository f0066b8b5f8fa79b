package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * An employee by staff number, for example {@code E1001}; {@code system} acts for nobody in person.
 */
public record EmployeeId(@JsonValue String value) implements Id {
  /** Reads the plain value. */
  @JsonCreator
  public EmployeeId {}

  @Override
  public String toString() {
    return "employee:" + value;
  }
}
