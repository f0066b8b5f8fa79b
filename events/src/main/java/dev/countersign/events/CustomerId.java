package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A customer. */
public record CustomerId(@JsonValue String value) implements GeneratedId {
  /** Reads the plain value. */
  @JsonCreator
  public CustomerId {}

  @Override
  public String toString() {
    return "customer:" + value;
  }
}
