package dev.countersign.events.policy;

import java.util.List;

/** The stages of the pipeline, in order (2.3.1). */
public record OpportunityPolicy(List<StagePolicy> stages) {
  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException when the stages are missing
   */
  public OpportunityPolicy {
    stages = Required.list("stages", stages);
  }
}
