package dev.countersign.query.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.countersign.events.EmployeeId;
import dev.countersign.events.PolicyId;
import dev.countersign.events.policy.Policy;
import dev.countersign.query.projection.Key;
import dev.countersign.query.projection.LastChange;
import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A version of a row of {@code directory.policy_version}. A number whose proposal came to nothing
 * is that of the next proposal.
 *
 * @param effectiveFrom the first day on which it counts, or was proposed to
 * @param policy what it says
 * @param proposedBy null for the versions that the company began with
 * @param proposedWhy the reason of who proposed it
 */
@RecordBuilder
record PolicyVersion(
    @Key PolicyId policyId,
    @Key int version,
    State state,
    LocalDate effectiveFrom,
    Policy policy,
    @Nullable EmployeeId proposedBy,
    @Nullable String proposedWhy,
    @JsonUnwrapped LastChange change)
    implements PolicyVersionBuilder.With {

  /** What became of it. */
  enum State {
    PROPOSED,
    PUBLISHED,
    REJECTED,
    RETURNED,
    WITHDRAWN,
    VOIDED;

    @JsonValue
    String value() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
