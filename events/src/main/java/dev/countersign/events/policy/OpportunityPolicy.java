package dev.countersign.events.policy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/** The stages of the pipeline, in order (2.3.1). */
@JsonTypeName("opportunities")
public record OpportunityPolicy(List<StagePolicy> stages) implements Policy {
  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException when the stages are missing
   */
  public OpportunityPolicy {
    stages = Required.list("stages", stages);
  }
}
