package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A kind of policy, for example {@code contracts}. */
public record PolicyId(@JsonValue String value) implements Id {
  /** Reads the plain value. */
  @JsonCreator
  public PolicyId {}

  @Override
  public String toString() {
    return "policy:" + value;
  }
}
