package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A sales opportunity. */
public record OpportunityId(@JsonValue String value) implements GeneratedId {
  /** Reads the plain value. */
  @JsonCreator
  public OpportunityId {}

  @Override
  public String toString() {
    return "opportunity:" + value;
  }
}
