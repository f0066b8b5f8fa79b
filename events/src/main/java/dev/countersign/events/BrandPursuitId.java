package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A pursuit of a brand operation contract. */
public record BrandPursuitId(@JsonValue String value) implements GeneratedId {
  /** Reads the plain value. */
  @JsonCreator
  public BrandPursuitId {}

  @Override
  public String toString() {
    return "pursuit:" + value;
  }
}
