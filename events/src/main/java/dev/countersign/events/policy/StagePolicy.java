package dev.countersign.events.policy;

import java.util.List;

/**
 * One stage of the pipeline: its probability in percent and what must be known before it can be
 * left.
 */
public record StagePolicy(String stage, int probability, List<String> exitCriteria) {
  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException when something is missing
   */
  public StagePolicy {
    stage = Required.value("stage", stage);
    exitCriteria = Required.list("exitCriteria", exitCriteria);
  }
}
