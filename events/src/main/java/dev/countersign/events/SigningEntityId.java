package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A legal entity of ours that is party to contracts. */
public record SigningEntityId(@JsonValue String value) implements GeneratedId {
  /** Reads the plain value. */
  @JsonCreator
  public SigningEntityId {}

  @Override
  public String toString() {
    return "signing-entity:" + value;
  }
}
