package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A contract template by its code. */
public record TemplateId(@JsonValue String value) implements Id {
  /** Reads the plain value. */
  @JsonCreator
  public TemplateId {}

  @Override
  public String toString() {
    return "template:" + value;
  }
}
