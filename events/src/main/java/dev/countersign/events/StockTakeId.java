package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One count of the seals of a branch or of headquarters. */
public record StockTakeId(@JsonValue String value) implements GeneratedId {
  /** Reads the plain value. */
  @JsonCreator
  public StockTakeId {}

  @Override
  public String toString() {
    return "stock-take:" + value;
  }
}
