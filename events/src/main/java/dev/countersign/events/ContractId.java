package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A contract, from its first draft; its number comes later. */
public record ContractId(@JsonValue String value) implements GeneratedId {
  /** Reads the plain value. */
  @JsonCreator
  public ContractId {}

  @Override
  public String toString() {
    return "contract:" + value;
  }
}
