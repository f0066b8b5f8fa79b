package dev.countersign.events.policy;

import com.fasterxml.jackson.annotation.JsonTypeName;
import java.util.List;

/**
 * When the house is reminded of service contracts whose term ends (2.4.3).
 *
 * @param reminderDays how many days of the calendar before the last day of the term
 */
@JsonTypeName("renewals")
public record RenewalPolicy(List<Integer> reminderDays) implements Policy {
  /**
   * Keeps a copy.
   *
   * @throws IllegalArgumentException when something is missing
   */
  public RenewalPolicy {
    reminderDays = Required.list("reminderDays", reminderDays);
  }
}
