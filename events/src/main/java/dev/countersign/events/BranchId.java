package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A branch by its code, for example {@code BJ}. */
public record BranchId(@JsonValue String value) implements Id {
  /** Reads the plain value. */
  @JsonCreator
  public BranchId {}

  @Override
  public String toString() {
    return "branch:" + value;
  }
}
