package dev.countersign.events.policy;

import java.util.List;

/** Steps that are decided jointly, in any order; the stage is over when all of them are. */
public record RouteStage(List<StageStep> steps) {
  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException when the steps are missing
   */
  public RouteStage {
    steps = Required.list("steps", steps);
  }
}
