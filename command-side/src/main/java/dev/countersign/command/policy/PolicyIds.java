package dev.countersign.command.policy;

import dev.countersign.events.InvalidValueException;
import dev.countersign.events.PolicyId;
import org.jspecify.annotations.Nullable;

/** There is one policy of each kind, so its commands need not name it. */
public final class PolicyIds {
  /** Routes, thresholds, deadlines and number codes of contracts. */
  public static final PolicyId CONTRACTS = new PolicyId("contracts");

  /** Stages of the pipeline. */
  public static final PolicyId OPPORTUNITIES = new PolicyId("opportunities");

  private PolicyIds() {}

  /**
   * The only one that is possible.
   *
   * @throws InvalidValueException when another one is given
   */
  public static PolicyId only(PolicyId possible, @Nullable PolicyId given) {
    if (given != null && !given.equals(possible)) {
      throw new InvalidValueException(
          "policyId can only be " + possible.value(), "policyId 只能是 " + possible.value());
    }
    return possible;
  }
}
