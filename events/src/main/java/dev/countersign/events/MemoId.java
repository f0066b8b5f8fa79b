package dev.countersign.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A memo to a contract. */
public record MemoId(@JsonValue String value) implements GeneratedId {
  /** Reads the plain value. */
  @JsonCreator
  public MemoId {}

  @Override
  public String toString() {
    return "memo:" + value;
  }
}
