package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A decision that a view passes over an event which it cannot take. */
public record OmissionId(@JsonValue String value) implements GeneratedId {
  /** Reads the plain value. */
  @JsonCreator
  public OmissionId {}

  @Override
  public String toString() {
    return "omission:" + value;
  }
}
