package dev.countersign.architecture.violations.circle;

import dev.countersign.architecture.violations.circle.detail.Detail;

/** Has a detail. */
public record Whole(String name) {
  /** One of its details, which knows it. */
  public Detail detail() {
    return new Detail(this);
  }
}
