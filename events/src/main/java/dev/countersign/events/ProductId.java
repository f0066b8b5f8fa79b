package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A product by its code. */
public record ProductId(@JsonValue String value) implements Id {
  /** Reads the plain value. */
  @JsonCreator
  public ProductId {}

  @Override
  public String toString() {
    return "product:" + value;
  }
}
